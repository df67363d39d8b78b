import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { plainText } from '../body/plain-text.ts';
import { frontDate } from '../dates/front-date.ts';
import { dayOf, isRealDate, writtenDate } from '../dates/written-date.ts';
import { cutFields } from '../draft/cut-fields.ts';
import type { ImportContext } from '../draft/import-context.ts';
import type { OldAddress } from './record-resolve.ts';
import type { SourceRecord } from './source-record.ts';
import { cutRecord, recordDigest } from './source-record.ts';

/** The source of a record. */
export interface RecordSource {
  readonly file: SourceFile;
  readonly line?: number;
  readonly tree: SourceTree;
  readonly context: ImportContext;
  readonly oldAddress?: OldAddress;
}

/** The fields that determine the path of an article. */
export type PathFields = Pick<SourceRecord, 'id' | 'title' | 'published' | 'name'>;

/**
 * Claims the path for the article of a record; undefined if there is no article. `whole` makes the record. It is only called
 * if an earlier run imported an article of the same name, because then the digest is needed.
 */
export function claimRecordPath(
  read: PathFields,
  whole: () => SourceRecord,
  { file, context }: RecordSource,
): string | undefined {
  const head = cutFields(read).fields;
  const title = plainText(head.title ?? '');
  const date = dateOf(head.published);
  if (title === '' || date === undefined) return undefined;
  const origin = {
    file: file.name,
    pathHash: file.pathHash,
    ...(head.id === undefined ? {} : { id: head.id }),
    get sha256() {
      return recordDigest(cutRecord(whole()));
    },
  };
  return context.claim(origin, dayOf(date, context.zone), head.name ?? title);
}

/** The date of a record in the format of `writtenDate`. */
export function dateOf(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  if (writtenDate.test(text) && isRealDate(text)) return text;
  return frontDate(text);
}
