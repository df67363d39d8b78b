import type { FilledRow } from '../../reading/csv/table-row.ts';
import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import type { RecordSource } from '../../reading/records/claim-record-path.ts';
import { type FormResult, type OpenRecord, openRecord } from '../../reading/records/open-record.ts';
import { statusDoubt, unpublishedReason } from '../../reading/records/unpublished-reason.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { type ColumnMap, guessColumns, missingColumns } from './column-map.ts';
import { readRows } from './read-rows.ts';
import { rowRecord } from './row-record.ts';
import { columnNames } from './row-values.ts';
import { UnusedColumns } from './unused-columns.ts';
import { valueAt } from './value-at.ts';

export async function* tableDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield* draftsOf(file, tree, context);
}

/** The most rows that are read to find the columns. A JSON object may lack some of them. */
const mostRowsForColumns = 100;

async function* draftsOf(file: SourceFile, tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const unused = new UnusedColumns();
  // The last article waits, because it gets the note about the whole file.
  let waiting: FormResult[] = [];
  for await (const result of articlesOf(file, { file, tree, context }, unused)) {
    if ('record' in result) {
      yield* waiting;
      waiting = [];
    }
    waiting.push(result);
  }
  for (const result of waiting) yield 'record' in result ? withNotes(result, unused.notes()) : result;
}

async function* articlesOf(file: SourceFile, source: RecordSource, unused: UnusedColumns): AsyncGenerator<FormResult> {
  const { context } = source;
  const rows: FilledRow[] = [];
  let problem: string | undefined;
  let table: ColumnMap | undefined;
  for await (const row of readRows(file, context.columns)) {
    if ('fault' in row) {
      yield refusal({ file: file.name }, row.fault, row.line);
      continue;
    }
    rows.push(row);
    const isFirst = table === undefined;
    if (table === undefined) {
      const columns = columnsOf(row, context);
      const missing = missingColumns(columns, Object.keys(row.values));
      problem ??= missing;
      if (missing !== undefined && rows.length < mostRowsForColumns) continue;
      if (missing !== undefined) break;
      table = columns;
    }
    for (const read of rows.splice(0)) {
      const columns = columnsFor(read, table, context);
      unused.add(read.values, columns);
      const result = articleOf(read, columns, source);
      const isGuess = isFirst && read === row && context.columns === undefined;
      yield isGuess && 'record' in result ? withNotes(result, [guessNote(columns)]) : result;
    }
  }
  if (table === undefined && problem !== undefined) yield refusal({ file: file.name }, problem, 1);
}

function articleOf(row: FilledRow, columns: ColumnMap, source: RecordSource): FormResult {
  const { notes = [], ...record } = rowRecord(row.values, columns);
  const reason = unpublishedReason(row.values, source.context.now);
  if (reason !== undefined) {
    const origin = { file: source.file.name, ...(record.id === undefined ? {} : { id: record.id }) };
    return row.isDamaged ? refusal(origin, `${reason}, but ${row.doubt}`, row.line) : skip(origin, reason);
  }
  return openRecord({ ...record, notes: [...notes, ...doubts(row)] }, { ...source, line: row.line });
}

function withNotes(result: OpenRecord, notes: readonly Note[]): OpenRecord {
  return { ...result, record: { ...result.record, notes: [...(result.record.notes ?? []), ...notes] } };
}

function columnsOf({ values }: FilledRow, { columns }: ImportContext): ColumnMap {
  return { ...guessColumns(columnNames(values)), ...columns };
}

// Each row of JSON may have its own fields. A column that the table has used before keeps its meaning.
function columnsFor(row: FilledRow, table: ColumnMap, context: ImportContext): ColumnMap {
  const own = columnsOf(row, context);
  const earlier = Object.entries(table).filter(([, column]) => valueAt(row.values, column) !== undefined);
  const used = new Set(earlier.map(([, column]) => column));
  const added = Object.entries(own).filter(([, column]) => !used.has(column));
  const joined: ColumnMap = { ...Object.fromEntries([...added, ...earlier]), ...context.columns };
  return lacksFields(row.values, joined) ? own : joined;
}

function lacksFields(values: Readonly<Record<string, unknown>>, map: ColumnMap): boolean {
  return (['title', 'body', 'date'] as const).some((field) => valueAt(values, map[field] ?? '') === undefined);
}

// Some news services give only the beginning of a text: "… [+1200 chars]".
function doubts({ doubt, values }: FilledRow): readonly Note[] {
  const isCut = Object.values(values).some((value) => typeof value === 'string' && /\[\+\d+ chars\]\s*$/.test(value));
  const messages = [doubt, statusDoubt(values)].filter((message) => message !== undefined);
  return [
    ...messages.map((message) => ({ kind: 'unsure', message }) as const),
    ...(isCut
      ? [{ kind: 'unsure', field: 'body', message: 'the source has only the beginning of the text' } as const]
      : []),
  ];
}

function guessNote(map: ColumnMap): Note {
  const fields = Object.entries(map).map(([field, column]) => `${field} from "${column}"`);
  return { kind: 'unsure', message: `columns were recognised by their names: ${fields.join(', ')}` };
}
