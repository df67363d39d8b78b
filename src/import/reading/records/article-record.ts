import type { Note } from '../draft/draft.ts';
import type { SourcePicture } from '../pictures/head-picture.ts';

/** What one record of an export, feed, table or wire says of an article, in the record's own words. */
export interface SourceRecord {
  /** Tells the article from the others of its file, the same in every later file: an address, a number, a guid. */
  readonly id?: string;
  readonly title?: string;
  /** The text as HTML. */
  readonly html: string;
  /** As written; see `frontDate`. */
  readonly published?: string;
  readonly updated?: string;
  readonly summary?: string;
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly series?: string;
  readonly lang?: string;
  readonly url?: string;
  /** From where addresses in its text are read, where that is not its own address. */
  readonly base?: string;
  /** The name of the publication. */
  readonly site?: string;
  /** What the article's file should be called; see `Draft.name`. */
  readonly name?: string;
  /** Day of retrieval. */
  readonly retrieved?: string;
  readonly image?: SourcePicture;
  /** They are part of the record's digest: a new wording marks all articles with the note as changed. */
  readonly notes?: readonly Note[];
}
