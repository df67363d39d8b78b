import { titleKey } from './title-key.ts';

/** Adds up the votes for texts. Texts with the same words are the same; the first one is kept as written. */
export class Ballot {
  readonly #counts = new Map<string, { readonly text: string; readonly votes: number }>();

  vote(text: string, weight: number): void {
    const key = titleKey(text);
    const { text: written, votes } = this.#counts.get(key) ?? { text, votes: 0 };
    if (key !== '') this.#counts.set(key, { text: isShouted(written) ? text : written, votes: votes + weight });
  }

  votesFor(text: string): number {
    return this.#counts.get(titleKey(text))?.votes ?? 0;
  }

  /** The text with most votes; the first one of several. */
  winner(): string | undefined {
    return [...this.#counts.values()].toSorted((first, other) => other.votes - first.votes)[0]?.text;
  }
}

// WHAT HAPPENED
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
