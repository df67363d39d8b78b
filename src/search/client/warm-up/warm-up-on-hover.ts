import type { PageParts } from '../page/page-parts.ts';
import { warmStrings } from '../page/strings.ts';
import { inBreaths } from './run-in-slices.ts';
import { rehearse } from './warm-up-search.ts';
import { warmWords } from './warm-up-words.ts';
import { whenIdle } from './when-idle.ts';

/** Signs that somebody is about to ask. */
const signs = ['focusin', 'pointerover'] as const;

/** Once a hand nears the form, does in short steps what a browser does slowly the first time only; nothing while the page opens, nothing after the signal. */
export function rehearseWhenNeared(parts: PageParts, signal: AbortSignal): void {
  let begun = false;
  for (const sign of signs) {
    parts.form.addEventListener(sign, () => {
      if (begun || signal.aborted) return;
      begun = true;
      // First what the hand came for.
      setTimeout(() => void play(parts, signal));
    });
  }
}

async function play(parts: PageParts, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await inBreaths(warmStrings(parts.lang));
  if (!signal.aborted) await inBreaths(warmWords(document.body.textContent));
  if (!signal.aborted) await rehearse(document.body.innerText, parts, whenIdle, signal);
}
