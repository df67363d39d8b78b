import type { SourceFile } from '../../sources/source-file.ts';
import type { ImportContext, LargeMap } from '../draft/import-context.ts';
import type { SourceRecord } from './source-record.ts';

/** The ids of an import, each with the first number that may be free for another record of the same id. */
const seen = new WeakMap<ImportContext, LargeMap>();

/** A record with a unique id. Two records of one id are two articles; the later one gets a number. */
export function withOwnId(record: SourceRecord, file: SourceFile, context: ImportContext): SourceRecord {
  const ids = seen.get(context) ?? context.largeMap();
  seen.set(context, ids);
  // A lone surrogate would be lost in the database.
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
  if (own === '') return record;
  if (own === id || id === '') return { ...record, id: own };
  const message = `another item of the source has the id "${id.slice(0, 120)}"; both are kept`;
  return { ...record, id: own, notes: [...(record.notes ?? []), { kind: 'unsure', message }] };
}
