import type { Draft, Note, PictureFile } from '../../reading/draft/draft.ts';
import type { Links, OpenRecord } from '../../reading/records/open-record.ts';
import type { PictureFaults } from '../../sources/source-file.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { TextHashes } from '../register/text-hash.ts';

/** An article that has a path and whose file is to be rendered. Threads can send it to each other. */
export interface FinishJob {
  readonly made: Omit<Draft, 'pictures'> | Omit<OpenRecord, 'oldAddress'>;
  /** Its path without `.md`. */
  readonly path: string;
  /** The source of the file that was written there last. */
  readonly before?: Pick<LedgerEntry, 'key' | 'source'>;
  /** The language of most articles of the import. */
  readonly usualLanguage?: string;
  /** The faulty pictures of a record. Such a job is done in the thread that found them. */
  readonly faults?: PictureFaults;
}

/** A picture of a record. */
export interface FoundPicture extends Pick<PictureFile, 'name' | 'file'> {
  /** Its bytes, if it was in the text. */
  readonly inline?: Uint8Array;
}

/** The file of an article. */
export interface RenderedArticle {
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
  /** Digest of the file. */
  readonly written: string;
  /** Digest of the source. */
  readonly source: string;
  readonly hashes: TextHashes;
  readonly pictures: readonly FoundPicture[];
}

/** The file of an article, or why there is none. */
export type FinishedArticle = RenderedArticle | { readonly reason: string; readonly notes: readonly Note[] };

/** The same; or links of the text that must be looked up first. */
export type FinishResult = FinishedArticle | { readonly unknownLinks: readonly string[] };

/** The same job with the articles that its links mean. */
export function withLinks(job: FinishJob, links: Links): FinishJob {
  if (!('record' in job.made)) return job;
  return { ...job, made: { ...job.made, links: new Map([...(job.made.links ?? []), ...links]) } };
}
