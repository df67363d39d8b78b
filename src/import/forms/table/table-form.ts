import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import type { RecordSource } from '../../reading/records/address-of.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { type ColumnMap, guessColumns } from './column-map.ts';
import { readRows, type TableRow } from './read-rows.ts';
import { recognisesTable } from './recognises-table.ts';
import { rowRecord } from './row-record.ts';
import { columnNames } from './row-values.ts';
import { missingColumns } from './table-fault.ts';
import { unpublishedReason } from './unpublished-reason.ts';
import { valueAt } from './value-at.ts';

type FilledRow = Extract<TableRow, { values: unknown }>;

/** Tables of articles, and what is as good as one: lists of objects. */
export const tableForm: ImportForm = {
  name: 'table',
  about: 'tables, one article a row (.csv, .tsv, .jsonl), and lists of articles in JSON (.json); see --columns',
  recognises: recognisesTable,
  drafts,
};

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield* draftsOf(file, tree, context);
}

/** So many rows are read to know the columns: in JSON, one that lacks a value lacks its name as well. */
const mostTried = 100;

async function* draftsOf(file: SourceFile, tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const place = { file, tree, context };
  const tried: FilledRow[] = [];
  let fault: string | undefined;
  let map: ColumnMap | undefined;
  for await (const row of readRows(file, context.columns)) {
    if ('fault' in row) {
      yield refusal({ file: file.name }, row.fault, row.line);
      continue;
    }
    if (map === undefined) {
      const guess = columnsOf(row, context);
      const lack = missingColumns(guess, Object.keys(row.values));
      tried.push(row);
      fault ??= lack;
      if (lack !== undefined && tried.length < mostTried) continue;
      if (lack !== undefined) break;
      map = guess;
      const note = context.columns === undefined ? [guessNote(map)] : [];
      for (const one of tried) yield made(one, columnsFor(one, map, context), place, one === row ? note : []);
    } else {
      map = columnsFor(row, map, context);
      yield made(row, map, place);
    }
  }
  if (map === undefined && fault !== undefined) yield refusal({ file: file.name }, fault, 1);
}

// What a row gives by columns, with notes beside its own.
function made(row: FilledRow, columns: ColumnMap, place: RecordSource, more: readonly Note[] = []): FormResult {
  const { notes: own = [], ...record } = rowRecord(row.values, columns);
  const reason = unpublishedReason(row.values);
  if (reason !== undefined)
    return skip({ file: place.file.name, ...(record.id === undefined ? {} : { id: record.id }) }, reason);
  return openRecord({ ...record, notes: [...own, ...more, ...doubts(row)] }, { ...place, line: row.line });
}

function columnsOf({ values }: FilledRow, { columns }: ImportContext): ColumnMap {
  return { ...guessColumns(columnNames(values)), ...columns };
}

// Of JSON each row may have fields of its own.
function columnsFor(row: FilledRow, map: ColumnMap, context: ImportContext): ColumnMap {
  return lacksSome(row.values, map) ? columnsOf(row, context) : map;
}

function lacksSome(values: Readonly<Record<string, unknown>>, map: ColumnMap): boolean {
  return (['title', 'body', 'date'] as const).some((field) => valueAt(values, map[field] ?? '') === undefined);
}

// Services that sell access to news give the beginning alone: "… [+1200 chars]".
function doubts({ doubt, values }: FilledRow): readonly Note[] {
  const isCut = Object.values(values).some((value) => typeof value === 'string' && /\[\+\d+ chars\]\s*$/.test(value));
  return [
    ...(doubt === undefined ? [] : [{ kind: 'unsure', message: doubt } as const]),
    ...(isCut
      ? [{ kind: 'unsure', field: 'body', message: 'the source has only the beginning of the text' } as const]
      : []),
  ];
}

function guessNote(map: ColumnMap): Note {
  const said = Object.entries(map).map(([field, column]) => `${field} from "${column}"`);
  return { kind: 'unsure', message: `columns were told by their names: ${said.join(', ')}` };
}
