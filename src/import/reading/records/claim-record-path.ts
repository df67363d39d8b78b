import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { plainText } from '../body/plain-text.ts';
import { frontDate } from '../dates/front-date.ts';
import { dayOf, isRealDate, writtenDate } from '../dates/written-date.ts';
import type { ImportContext } from '../draft/import-context.ts';
import type { SourceRecord } from './article-record.ts';
import { recordDigest } from './record-digest.ts';
import type { OldAddress } from './record-resolve.ts';

/** Where a record was found. */
export interface RecordSource {
  readonly file: SourceFile;
  readonly line?: number;
  readonly tree: SourceTree;
  readonly context: ImportContext;
  readonly oldAddress?: OldAddress;
}

/** What an article's address is made of. */
export type PathFields = Pick<SourceRecord, 'id' | 'title' | 'published' | 'name'>;

/**
 * Where the article of a record will lie; undefined where there will be none. The whole record is made only where its digest
 * is asked for: where something of its name was imported before.
 */
export function claimRecordPath(
  head: PathFields,
  whole: () => SourceRecord,
  { file, context }: RecordSource,
): string | undefined {
  const title = plainText(head.title ?? '');
  const date = dateOf(head.published);
  if (title === '' || date === undefined) return undefined;
  const origin = {
    file: file.name,
    pathHash: file.pathHash,
    ...(head.id === undefined ? {} : { id: head.id }),
    get sha256() {
      return recordDigest(whole());
    },
  };
  return context.claim(origin, dayOf(date, context.zone), head.name ?? title);
}

/** The date of a record in the form of `writtenDate`. */
export function dateOf(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  if (writtenDate.test(text) && isRealDate(text)) return text;
  return frontDate(text);
}
