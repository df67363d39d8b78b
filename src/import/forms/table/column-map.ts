import type { ImportedField } from '../../../articles/model/fields.ts';
import { closestMatch } from '../../../language/closest-match.ts';
import { termKey } from '../../../language/term-key.ts';
import columnNames from './columns.json' with { type: 'json' };

/** A field of an article that a column can hold. */
export type ColumnField = keyof typeof columnNames;

/** A new field needs the names of its columns, or no table can fill it. An import writes the source itself. */
columnNames satisfies Readonly<Record<Exclude<ImportedField, 'source'>, readonly string[]>>;

/** The name of the column that holds each field. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

const columnFields = Object.keys(columnNames) as readonly ColumnField[];

const keysOfFields = columnFields.map((field) => [field, columnNames[field].map(columnKey)] as const);

/** Guesses from the names of columns which field each holds. Names that come first in `columns.json` win. */
export function guessColumns(names: readonly string[]): ColumnMap {
  const key = names.join('\n');
  if (last.names !== key) last = { names: key, map: guessed(names) };
  return last.map;
}

// A cache of one guess, because the rows of a file mostly have the same columns.
let last: { readonly names: string; readonly map: ColumnMap } = { names: '', map: {} };

function guessed(names: readonly string[]): ColumnMap {
  const byKey = new Map(names.map((name) => [columnKey(name), name]));
  const map: Partial<Record<ColumnField, string>> = {};
  const used = new Set<string>();
  for (const [field, keys] of keysOfFields) {
    const column = keys.map((key) => byKey.get(key)).find((name) => name !== undefined && !used.has(name));
    if (column === undefined) continue;
    map[field] = column;
    used.add(column);
  }
  return map;
}

/** The fault of an editor's column map. Undefined if it is correct. */
export function columnMapProblem(map: unknown): string | undefined {
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    return 'is not a map of fields to columns (write title: Headline)';
  for (const [field, column] of Object.entries(map)) {
    if (!columnFields.some((name) => name === field)) {
      const near = closestMatch(field, columnFields);
      return `"${field}" is not a field; ${near === undefined ? `the fields are ${columnFields.join(', ')}` : `did you mean "${near}"?`}`;
    }
    if (typeof column !== 'string' || column === '') return `"${field}" needs the name of a column`;
  }
  return undefined;
}

/** Why no article can be made of a table with these columns; undefined if one can. */
export function missingColumns(map: ColumnMap, columns: readonly string[]): string | undefined {
  const list = columns.map((name) => `"${name}"`).join(', ');
  const columnList = list.slice(0, 400);
  const absent = Object.entries(map).find(
    ([, column]) => !columns.includes(column) && !columns.includes(column.split('.')[0] ?? ''),
  );
  if (absent)
    return `--columns maps "${absent[0]}" to "${absent[1]}", which is not a column; the columns are ${columnList}`;
  const missing = (['title', 'body', 'date'] as const).filter((field) => map[field] === undefined);
  if (missing.length === 0) return undefined;
  const about = `no column was recognised as the ${missing.join(' or the ')}; the columns are ${columnList}`;
  // Names are short. Dates and sentences are cells.
  const isRow = columns.some((name) => name.length > 60 || /^\d{4}-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(name));
  return isRow
    ? `${about}; the first line looks like an article: add a line above it with the names of the columns, such as title,date,body`
    : `${about}; name the right ones with --columns`;
}

// "Publish_Date", "publishDate" => "publish date"
function columnKey(name: string): string {
  return termKey(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-.]+/g, ' '));
}
