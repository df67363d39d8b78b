/** A front matter's fields by their names in lower case. */
export type Fields = Readonly<Record<string, unknown>>;

/** The first of some fields that holds a text or number, as text. */
export function textOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(fields, name);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** All texts of some fields, whether written as a list, a line with commas, or objects with a name. */
export function listOf(fields: Fields, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => texts(fieldOf(fields, name)));
}

export function fieldOf(fields: Fields, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  const value = fields[first] ?? fields[Object.keys(fields).find((key) => key.toLowerCase() === first) ?? ''];
  if (rest.length === 0) return value;
  return isRecord(value) ? fieldOf(value, rest.join('.')) : undefined;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((one) => (isRecord(one) ? named(one) : typeof one === 'string' ? [one.trim()] : texts(one)));
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string')
    return value
      .split(value.includes(';') ? ';' : ',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return isRecord(value) ? named(value) : [];
}

function named(record: Fields): readonly string[] {
  const name = textOf(record, 'name', 'display_name', 'full_name', 'title', 'id', 'slug');
  return name === undefined ? [] : [name];
}
