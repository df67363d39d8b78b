import { isObject } from '../../reading/json/json-object.ts';

/** The value of a column. Its name may be a path of nested fields: `valueAt({ a: { b: 1 } }, 'a.b')` => 1. */
export function valueAt(values: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(values, column)) return values[column];
  return column
    .split('.')
    .reduce<unknown>(
      (found, part) => (isObject(found) && Object.hasOwn(found, part) ? found[part] : undefined),
      values,
    );
}
