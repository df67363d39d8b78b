import { closestMatch } from '../../../articles/messages/closest-match.ts';
import { termKey } from '../../../language/term-key.ts';
import known from './columns.json' with { type: 'json' };

/** The field of an article that a column holds. */
export type ColumnField = keyof typeof known;

/** Which column holds which field, by the column's name. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

const columnFields = Object.keys(known) as readonly ColumnField[];

const keysOfFields = columnFields.map((field) => [field, known[field].map(columnKey)] as const);

/** Guesses by the names of columns which field each holds; a name that stands first in the list is taken before others. */
export function guessColumns(names: readonly string[]): ColumnMap {
  const together = names.join('\n');
  if (last.names !== together) last = { names: together, map: guessed(names) };
  return last.map;
}

// Rows of one file have the same columns, or nearly.
let last: { readonly names: string; readonly map: ColumnMap } = { names: '', map: {} };

function guessed(names: readonly string[]): ColumnMap {
  const byKey = new Map(names.map((name) => [columnKey(name), name]));
  const map: Partial<Record<ColumnField, string>> = {};
  const taken = new Set<string>();
  for (const [field, keys] of keysOfFields) {
    const found = keys.map((key) => byKey.get(key)).find((name) => name !== undefined && !taken.has(name));
    if (found === undefined) continue;
    map[field] = found;
    taken.add(found);
  }
  return map;
}

/** What is wrong with a column map that an editor gave; undefined where nothing is. */
export function columnMapProblem(map: unknown): string | undefined {
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    return 'is not a map of fields to columns (write title: Headline)';
  for (const [field, column] of Object.entries(map)) {
    if (!columnFields.some((one) => one === field)) {
      const near = closestMatch(field, columnFields);
      return `"${field}" is not a field; ${near === undefined ? `there is ${columnFields.join(', ')}` : `did you mean "${near}"?`}`;
    }
    if (typeof column !== 'string' || column === '') return `"${field}" needs the name of a column`;
  }
  return undefined;
}

// "Publish_Date" and "publishDate" are "publish date".
function columnKey(name: string): string {
  return termKey(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-.]+/g, ' '));
}
