/** What a name may mean, the most likely first. */
export type NameMeanings = readonly number[];

/**
 * Reads a table of names by meaning, such as `{ "10 11": "listopad|…" }`. The tables are written by `scripts/write-import-tables.ts`:
 * Intl would take a fifth of a second to give the names of all languages.
 */
export function readMeanings(table: Readonly<Record<string, string>>): ReadonlyMap<string, NameMeanings> {
  return new Map(
    Object.entries(table).flatMap(([meanings, names]) => {
      const numbers = meanings.split(' ').map(Number);
      return names.split('|').map((name) => [name, numbers] as const);
    }),
  );
}
