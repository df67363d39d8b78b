import type { Outcome } from '../../src/import/placing/outcome.ts';
import { isUnsure, outcomeLine, unsureLines } from '../../src/import/placing/report.ts';

/** The limit of lines for a terminal. */
const maxLines = 1000;

/** The summary that a terminal shows after an import: everything that an editor should look at. */
export class ImportSummary {
  readonly #lines: string[] = [];
  #omitted = 0;
  #withSuggestions = 0;

  add(outcome: Outcome): void {
    if (outcome.notes.some(({ kind }) => kind === 'suggested')) this.#withSuggestions += 1;
    if (['refused', 'kept', 'duplicate'].includes(outcome.status)) this.#addLines([outcomeLine(outcome)]);
    if (isUnsure(outcome)) this.#addLines(unsureLines(outcome));
  }

  /** The lines. `areTagged`: whether the suggested tags were written. */
  lines(areTagged: boolean): readonly string[] {
    const more =
      this.#omitted > 0 ? [`… and ${this.#omitted} more. Write all of them to a file with --report FILE.`] : [];
    const tags =
      this.#withSuggestions > 0 && !areTagged
        ? [
            `Articles with suggested tags: ${this.#withSuggestions}. List them with --report FILE, write them with --tags.`,
          ]
        : [];
    return [...this.#lines, ...more, ...tags];
  }

  #addLines(lines: readonly string[]): void {
    const shown = lines.slice(0, maxLines - this.#lines.length);
    this.#lines.push(...shown);
    this.#omitted += lines.length - shown.length;
  }
}
