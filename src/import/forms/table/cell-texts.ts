import { isObject, type JsonObject, stringIn } from '../../reading/json/json-object.ts';

const deepest = 8;
const noSeparator = /$^/;

/** The texts of a cell: of a list in JSON or in Python's notation, or of one text split at `separator`. */
export function cellTexts(value: unknown, separator = noSeparator, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => cellTexts(item, noSeparator, depth + 1));
  if (isObject(value)) return [objectText(value)].filter((text) => text !== '');
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const quoted = /^\[\s*(['"])[\s\S]*\1\s*\]$/.test(text)
    ? text.slice(1, -1).split(/(?<=['"])\s*,\s*(?=['"])/)
    : undefined;
  const parts = quoted?.map((part) => part.trim().replace(/^['"]|['"]$/g, '')) ?? text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The URL in a cell, which may be an object: `{ "url": "https://…" }`. */
export function cellAddress(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  if (!isObject(first)) return cellTexts(first)[0];
  const inner = [first.data, first.attributes, first.file, first.original, first.fields].find(isObject);
  return stringIn(first, 'url', 'src', 'source_url', 'href', 'contentUrl', '@id') ?? (inner && cellAddress(inner));
}

/** A cell without numbers, which are keys of records in another table. */
export function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => typeof item !== 'number');
  return typeof value === 'number' ? undefined : value;
}

const locale = /^[a-z]{2}(?:[-_][A-Z]{2})?$/;

function objectText(object: JsonObject, depth = 0): string {
  if (depth > deepest) return '';
  const text = stringIn(
    object,
    ...['name', 'rendered', 'processed', 'html', 'value', 'text', 'title', 'label', 'main', 'original'],
    ...['display_name', 'full_name', '$date', '$oid', '$numberLong', '$numberDouble', '#text', '#cdata', '_text', '_'],
  );
  if (text !== undefined) return text;
  const [[name = '', only] = []] = Object.entries(object);
  // Dates of MongoDB may be nested, people may have a number beside their name, texts may be grouped by language.
  const inner = [object.$date, object.data, object.attributes, object.node, object.fields].find(isObject);
  if (inner) return objectText(inner, depth + 1);
  return locale.test(name) ? (cellTexts(only)[0] ?? '') : '';
}
