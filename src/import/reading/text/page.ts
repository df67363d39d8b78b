import type { Age } from '../dates/find-age.ts';
import type { Note } from '../draft/draft.ts';

/** The parts of an article in the text of a page. */
export interface Page {
  readonly title?: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  /** See `writtenDate`. */
  readonly published?: string;
  readonly updated?: string;
  /** Its age, if the page gives no date. */
  readonly age?: Age;
  readonly caption?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
}

export interface Paragraph {
  readonly kind: 'text' | 'heading' | 'listed';
  readonly text: string;
}
