import { whenIdle } from '../files/when-idle.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { warmUpFormatters } from '../page/strings.ts';
import { runInSlices } from './run-in-slices.ts';
import { warmUpSearch } from './warm-up-search.ts';
import { warmUpWords } from './warm-up-words.ts';

/** Events that come before a search. */
const events = ['focusin', 'pointerover'] as const;

/** Runs code that is slow the first time, in short steps, when the form is first hovered or focused. Stops when the signal aborts. */
export function warmUpOnHover(parts: SearchElements, signal: AbortSignal): void {
  let hasStarted = false;
  for (const event of events) {
    parts.form.addEventListener(event, () => {
      if (hasStarted || signal.aborted) return;
      hasStarted = true;
      // The event itself is handled first.
      setTimeout(() => void warmUp(parts, signal));
    });
  }
}

async function warmUp(parts: SearchElements, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await runInSlices(warmUpFormatters(parts.lang));
  if (!signal.aborted) await runInSlices(warmUpWords(document.body.textContent));
  if (!signal.aborted) await warmUpSearch(document.body.innerText, parts, whenIdle, signal);
}
