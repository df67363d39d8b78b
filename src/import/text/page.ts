import type { Note } from '../draft.ts';

/** The parts of a page, as its text tells them. */
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
  readonly caption?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
}

export interface Paragraph {
  readonly kind: 'text' | 'heading' | 'listed';
  readonly text: string;
}
