import type { Draft, Note } from '../../reading/draft/draft.ts';
import type { Links, OpenRecord } from '../../reading/records/open-record.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { TextHashes } from '../register/text-hash.ts';

/** An article that has its place and of which a file is to be made: all that this takes, as threads can give it to each other. */
export interface FinishJob {
  readonly made: Omit<Draft, 'pictures'> | Omit<OpenRecord, 'oldAddress'>;
  /** Where it will lie, without `.md`. */
  readonly path: string;
  /** What was written there last. */
  readonly before?: Pick<LedgerEntry, 'key' | 'source'>;
}

/** A picture that comes along with an article of a record: from a file of the source, or as bytes that stood in the text. */
export interface FoundPicture {
  readonly name: string;
  readonly from: string | Uint8Array;
}

/** What was made of a job: the article's file, or why there is none. */
export type FinishedArticle =
  | {
      /** The file. */
      readonly bytes: Uint8Array;
      readonly notes: readonly Note[];
      /** Its digest. */
      readonly written: string;
      /** Digest of the source. */
      readonly source: string;
      readonly hashes: TextHashes;
      readonly pictures: readonly FoundPicture[];
    }
  | { readonly reason: string; readonly notes: readonly Note[] };

/** The same; or links of the text that must be known first. */
export type FinishResult = FinishedArticle | { readonly asks: readonly string[] };

/** The same job with answers to what was asked. */
export function answered(job: FinishJob, links: Links): FinishJob {
  return 'record' in job.made
    ? { ...job, made: { ...job.made, links: new Map([...(job.made.links ?? []), ...links]) } }
    : job;
}
