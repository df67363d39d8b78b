import type { Catalog } from './catalog.ts';

/**
 * The rows of a statement as arrays, their columns in its order: an object a row takes three times as long, which tells where
 * every article or page is asked for.
 */
export function arrays<Row extends readonly unknown[]>(
  catalog: Catalog,
  statement: string,
  ...parameters: readonly (string | number)[]
): readonly Row[] {
  const prepared = catalog.sql(statement);
  prepared.setReturnArrays(true);
  return prepared.all(...parameters) as unknown as readonly Row[];
}
