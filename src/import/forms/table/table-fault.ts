import type { ColumnMap } from './column-map.ts';

/** Why no article can be made of a table with columns of these names; undefined where some can. */
export function missingColumns(map: ColumnMap, names: readonly string[]): string | undefined {
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
