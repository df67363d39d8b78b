import type { SourceFile } from '../../sources/source-file.ts';
import type { ImportContext, LargeMap } from '../draft/import-context.ts';
import type { SourceRecord } from './article-record.ts';

/** The ids that an import has seen, each with the first number that may tell a further record of it apart. */
const seen = new WeakMap<ImportContext, LargeMap>();

/** A record with an id that no earlier one of its file has: two of one id are two articles, the later is told apart by a number. */
export function withOwnId(record: SourceRecord, file: SourceFile, context: ImportContext): SourceRecord {
  const ids = seen.get(context) ?? context.largeMap();
  seen.set(context, ids);
  // A lone half of a character would be lost where ids are kept.
  const id = (record.id ?? '').toWellFormed();
  const about = `${file.pathHash} ${file.name}#`;
  let own = id;
  const next = ids.get(about + id);
  if (next !== undefined) {
    let number = Number(next);
    while (ids.get(`${about}${id}~${number}`) !== undefined) number += 1;
    ids.set(about + id, String(number + 1));
    own = `${id}~${number}`;
  }
  ids.set(about + own, '2');
  return own === '' ? record : { ...record, id: own };
}
