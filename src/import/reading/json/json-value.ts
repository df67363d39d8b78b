/** A JSON object whose fields are yet to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first field of the names that is text or a number, as text. */
export function stringIn(object: unknown, ...names: readonly string[]): string | undefined {
  if (!isObject(object)) return undefined;
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** The objects and texts of a field that is a list, or is one of them. */
export function listIn(object: unknown, name: string): readonly unknown[] {
  const value = isObject(object) ? object[name] : undefined;
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
