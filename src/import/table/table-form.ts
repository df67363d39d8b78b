import type { Draft, NoDraft, Note } from '../draft.ts';
import type { Form, ImportContext, Sample, SourceFile, Tree } from '../form.ts';
import { recordDraft } from '../record/record-draft.ts';
import { refusal } from '../refusal.ts';
import { type ColumnMap, guessColumns } from './column-map.ts';
import { delimiterOf, readRows } from './read-rows.ts';
import { rowRecord } from './row-record.ts';
import { valueAt } from './value-at.ts';

/** Tables of articles. */
export const tableForm: Form = {
  name: 'table',
  about: 'tables, one article a row (.csv, .tsv, .jsonl); see --columns',
  recognises,
  drafts,
};

function recognises({ name, text }: Sample): number {
  const isLines = /\.(?:jsonl|ndjson)$/i.test(name);
  // A spreadsheet calls its "Unicode text" .txt.
  const isText = /\.txt$/i.test(name) && /^[^\t\n]{1,60}\t[^\t\n]{1,60}\t[^\n]*\n[^\t\n]*\t/.test(text);
  if (!isLines && !isText && !/\.(?:csv|tsv|tab)$/i.test(name)) return 0;
  const first = text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '').split(/\r?\n/, 1)[0] ?? '';
  const names = isLines
    ? [...first.matchAll(/"([^"\\]{1,60})"\s*:/g)].map(([, key = '']) => key)
    : first.split(delimiterOf(text)).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const map = guessColumns(names);
  return map.title !== undefined && map.body !== undefined ? 0.8 : 0;
}

async function* drafts(tree: Tree, context: ImportContext): AsyncGenerator<Draft | NoDraft> {
  for (const file of tree.articles) yield* draftsOf(file, tree, context);
}

async function* draftsOf(file: SourceFile, tree: Tree, context: ImportContext): AsyncGenerator<Draft | NoDraft> {
  let map: ColumnMap | undefined;
  for await (const row of readRows(file)) {
    if ('fault' in row) {
      yield refusal({ file: file.name }, row.fault, row.line);
      continue;
    }
    const isFirst = map === undefined;
    // Of JSON each row may have fields of its own.
    if (map === undefined || lacksSome(row.values, map))
      map = { ...guessColumns(Object.keys(row.values)), ...context.columns };
    if (isFirst) {
      const fault = faultOf(map, Object.keys(row.values));
      if (fault !== undefined) {
        yield refusal({ file: file.name }, fault, 1);
        return;
      }
    }
    const record = rowRecord(row.values, map);
    const notes = isFirst && context.columns === undefined ? [guessNote(map)] : [];
    yield recordDraft({ ...record, notes }, { file, line: row.line, tree, context });
  }
}

function lacksSome(values: Readonly<Record<string, unknown>>, map: ColumnMap): boolean {
  return (['title', 'body', 'date'] as const).some((field) => valueAt(values, map[field] ?? '') === undefined);
}

function faultOf(map: ColumnMap, names: readonly string[]): string | undefined {
  const there = names
    .map((name) => `"${name}"`)
    .join(', ')
    .slice(0, 400);
  const absent = Object.entries(map).find(
    ([, column]) => !names.includes(column) && !names.includes(column.split('.')[0] ?? ''),
  );
  if (absent) return `--columns takes "${absent[0]}" from "${absent[1]}", but the columns are ${there}`;
  const lacking = (['title', 'body', 'date'] as const).filter((field) => map[field] === undefined);
  if (lacking.length === 0) return undefined;
  return `no column is known to hold the ${lacking.join(' and the ')}; the columns are ${there}: say which with --columns`;
}

function guessNote(map: ColumnMap): Note {
  const said = Object.entries(map).map(([field, column]) => `${field} from "${column}"`);
  return { kind: 'unsure', message: `columns were told by their names: ${said.join(', ')}` };
}
