import type { Outcome } from '../src/import/placing/outcome.ts';
import { isUnsure, outcomeLine, unsureLines } from '../src/import/placing/report.ts';

/** The most lines that a terminal is given of what an editor should look at. */
const most = 1000;

/** What of an import a terminal is told at its end. */
export class Told {
  readonly #lines: string[] = [];
  #untold = 0;
  #suggested = 0;

  take(outcome: Outcome): void {
    if (outcome.notes.some(({ kind }) => kind === 'suggested')) this.#suggested += 1;
    if (['refused', 'kept', 'duplicate'].includes(outcome.status)) this.#say([outcomeLine(outcome)]);
    if (isUnsure(outcome)) this.#say(unsureLines(outcome));
  }

  /** The lines; `areTagged` where articles got the tags that are suggested for them. */
  lines(areTagged: boolean): readonly string[] {
    const more = this.#untold > 0 ? [`and ${this.#untold} more of these; --report FILE has them all`] : [];
    const tags =
      this.#suggested > 0 && !areTagged
        ? [`tags are suggested for ${this.#suggested} articles; --report FILE names them, --tags writes them`]
        : [];
    return [...this.#lines, ...more, ...tags];
  }

  #say(lines: readonly string[]): void {
    const fitting = lines.slice(0, most - this.#lines.length);
    this.#lines.push(...fitting);
    this.#untold += lines.length - fitting.length;
  }
}
