import { isObject, type JsonObject } from './json-object.ts';

/** The text or number of the first of the fields that has one, as text. A name may be a path: `author.name`. */
export function textField(fields: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldValue(fields, name);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** All texts of the fields, which may be lists, texts separated by commas, or objects with a name. */
export function listField(fields: JsonObject, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => textsOf(fieldValue(fields, name)));
}

/** The value of a field. The case of its name does not matter. */
export function fieldValue(fields: JsonObject, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  const value = fields[first] ?? fields[Object.keys(fields).find((key) => key.toLowerCase() === first) ?? ''];
  if (rest.length === 0) return value;
  return isObject(value) ? fieldValue(value, rest.join('.')) : undefined;
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? [item.trim()] : textsOf(item)));
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string')
    return value
      .split(value.includes(';') ? ';' : ',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return isObject(value) ? nameOf(value) : [];
}

function nameOf(object: JsonObject): readonly string[] {
  const name = textField(object, 'name', 'display_name', 'full_name', 'title', 'id', 'slug');
  return name === undefined ? [] : [name];
}
