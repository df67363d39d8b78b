import type { Note } from '../../reading/draft/draft.ts';

/** The parts of a message, whatever its format. */
export interface WireStory {
  readonly title: string | undefined;
  readonly summary?: string;
  readonly byline: readonly string[];
  /** The lines of the text. */
  readonly text: readonly string[];
  /** The letter of the subject: `i`, `s`. */
  readonly category: string | undefined;
  /** Keywords, and the words of the slug. */
  readonly keywords: readonly string[];
  readonly slug?: string;
  /** The number of words that the message names. */
  readonly words?: number;
  /** Month and day of the header: `11-13`. */
  readonly monthAndDay?: string;
  /** Lines for editors. */
  readonly editorLines: readonly string[];
  readonly notes: readonly Note[];
}
