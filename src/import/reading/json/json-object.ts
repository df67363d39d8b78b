/** An object with fields of any type, from JSON, YAML or TOML. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The text or number of the first of the fields that has one, as text. */
export function stringIn(object: unknown, ...names: readonly string[]): string | undefined {
  if (!isObject(object)) return undefined;
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** The items of a field: of its list, or its only value. */
export function listIn(object: unknown, name: string): readonly unknown[] {
  const value = isObject(object) ? object[name] : undefined;
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
