import type { Age } from '../dates/find-age.ts';

/** What a page says of its article in one place: its linked data, its meta tags, or its visible parts. */
export interface PageFacts {
  readonly title?: string;
  /** As written; see `frontDate`. */
  readonly published?: string;
  readonly updated?: string;
  /** How old it says it is. */
  readonly age?: Age;
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
  readonly summary?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
  readonly url?: string;
  readonly site?: string;
  readonly place?: string;
  readonly image?: { readonly src: string; readonly caption?: string; readonly credit?: string };
  /** The article's words where the page repeats them as plain text. */
  readonly text?: string;
}
