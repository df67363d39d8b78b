import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import type { RecordSource } from '../../reading/records/claim-record-path.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { type ColumnMap, guessColumns, missingColumns } from './column-map.ts';
import { readRows } from './read-rows.ts';
import { recognisesTable } from './recognises-table.ts';
import { rowRecord } from './row-record.ts';
import { columnNames } from './row-values.ts';
import type { FilledRow } from './table-row.ts';
import { unpublishedReason } from './unpublished-reason.ts';
import { valueAt } from './value-at.ts';

/** Tables of articles, and lists of objects in JSON. */
export const tableForm: ImportForm = {
  name: 'table',
  about: 'tables, one article a row (.csv, .tsv, .jsonl), and lists of articles in JSON (.json); see --columns',
  recognises: recognisesTable,
  drafts,
};

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield* draftsOf(file, tree, context);
}

/** The most rows that are read to find the columns. A JSON object may lack some of them. */
const mostRowsForColumns = 100;

async function* draftsOf(file: SourceFile, tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const source = { file, tree, context };
  const rows: FilledRow[] = [];
  let problem: string | undefined;
  let map: ColumnMap | undefined;
  for await (const row of readRows(file, context.columns)) {
    if ('fault' in row) {
      yield refusal({ file: file.name }, row.fault, row.line);
      continue;
    }
    if (map === undefined) {
      const guess = columnsOf(row, context);
      const missing = missingColumns(guess, Object.keys(row.values));
      rows.push(row);
      problem ??= missing;
      if (missing !== undefined && rows.length < mostRowsForColumns) continue;
      if (missing !== undefined) break;
      map = guess;
      const note = context.columns === undefined ? [guessNote(map)] : [];
      for (const earlier of rows)
        yield articleOf(earlier, columnsFor(earlier, map, context), source, earlier === row ? note : []);
    } else {
      map = columnsFor(row, map, context);
      yield articleOf(row, map, source);
    }
  }
  if (map === undefined && problem !== undefined) yield refusal({ file: file.name }, problem, 1);
}

function articleOf(
  row: FilledRow,
  columns: ColumnMap,
  source: RecordSource,
  moreNotes: readonly Note[] = [],
): FormResult {
  const { notes: own = [], ...record } = rowRecord(row.values, columns);
  const reason = unpublishedReason(row.values);
  if (reason !== undefined)
    return skip({ file: source.file.name, ...(record.id === undefined ? {} : { id: record.id }) }, reason);
  return openRecord({ ...record, notes: [...own, ...moreNotes, ...doubts(row)] }, { ...source, line: row.line });
}

function columnsOf({ values }: FilledRow, { columns }: ImportContext): ColumnMap {
  return { ...guessColumns(columnNames(values)), ...columns };
}

// Each row of JSON may have its own fields.
function columnsFor(row: FilledRow, map: ColumnMap, context: ImportContext): ColumnMap {
  return lacksFields(row.values, map) ? columnsOf(row, context) : map;
}

function lacksFields(values: Readonly<Record<string, unknown>>, map: ColumnMap): boolean {
  return (['title', 'body', 'date'] as const).some((field) => valueAt(values, map[field] ?? '') === undefined);
}

// Some news services give only the beginning of a text: "… [+1200 chars]".
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
  const fields = Object.entries(map).map(([field, column]) => `${field} from "${column}"`);
  return { kind: 'unsure', message: `columns were recognised by their names: ${fields.join(', ')}` };
}
