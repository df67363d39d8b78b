import { sha256 } from '../../../language/hashing/sha256.ts';
import { cutFields } from '../draft/cut-fields.ts';
import type { Note } from '../draft/draft.ts';
import type { SourcePicture } from '../pictures/head-picture.ts';

/** An article as a record of an export, feed, table or wire describes it, in the record's own words. */
export interface SourceRecord {
  /** Identifies the article in its file and in later exports: a URL, a number, a guid. */
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
  readonly translator?: readonly string[];
  readonly photographer?: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly series?: string;
  /** The newspaper, if it is not `site`. */
  readonly publication?: string;
  readonly edition?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly rights?: string;
  readonly lang?: string;
  readonly url?: string;
  /** Other addresses of the article: web addresses, and paths from the root. Not part of its digest: they do not change the article. */
  readonly aliases?: readonly string[];
  /** The base of relative URLs in its text, if that is not its own URL. */
  readonly base?: string;
  /** The name of the publication. */
  readonly site?: string;
  /** See `Draft.name`. */
  readonly name?: string;
  /** Day of retrieval. */
  readonly retrieved?: string;
  readonly image?: SourcePicture;
  /** How the record was read. Not part of its digest: a new wording must not mark articles as changed. */
  readonly notes?: readonly Note[];
}

/** Cuts overlong fields of a record. Its notes name the cut fields. */
export function cutRecord(record: SourceRecord): SourceRecord {
  const { fields, notes } = cutFields(record);
  return notes.length === 0 ? record : { ...fields, notes: [...(record.notes ?? []), ...notes] };
}

/** The digest of a record. The digest of its file would not do: it changes with every new export. */
export function recordDigest({ aliases: _, ...record }: SourceRecord): string {
  return sha256(JSON.stringify(record.notes ? { ...record, notes: [] } : record));
}
