import { isObject, type JsonObject, stringIn } from '../../reading/json/json-object.ts';

const deepest = 8;
const never = /$^/;

/** The texts of a cell, which may be a list in JSON, or as Python writes it; `sign` parts those that stand in one text. */
export function cellTexts(value: unknown, sign = never, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => cellTexts(one, never, depth + 1));
  if (isObject(value)) return [objectText(value)].filter((text) => text !== '');
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const quoted = /^\[\s*(['"])[\s\S]*\1\s*\]$/.test(text)
    ? text.slice(1, -1).split(/(?<=['"])\s*,\s*(?=['"])/)
    : undefined;
  const parts = quoted?.map((part) => part.trim().replace(/^['"]|['"]$/g, '')) ?? text.split(sign);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The address that a cell holds or describes: `{ "url": "https://…" }`. */
export function cellAddress(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  if (!isObject(first)) return cellTexts(first)[0];
  const inner = [first.data, first.attributes, first.file, first.original, first.fields].find(isObject);
  return stringIn(first, 'url', 'src', 'source_url', 'href', 'contentUrl', '@id') ?? (inner && cellAddress(inner));
}

/** A cell without what stands in it as a bare number: the key of a record that lies elsewhere. */
export function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'number');
  return typeof value === 'number' ? undefined : value;
}

const locale = /^[a-z]{2}(?:[-_][A-Z]{2})?$/;

function objectText(object: JsonObject, depth = 0): string {
  if (depth > deepest) return '';
  const said = stringIn(
    object,
    ...['name', 'rendered', 'processed', 'html', 'value', 'text', 'title', 'label', 'main', 'original'],
    ...['display_name', 'full_name', '$date', '$oid', '$numberLong', '$numberDouble', '#text', '#cdata', '_text', '_'],
  );
  if (said !== undefined) return said;
  const [[name = '', only] = []] = Object.entries(object);
  // A date of MongoDB may lie deeper, a person beside their number, a text of a system with many languages under its own.
  const inner = [object.$date, object.data, object.attributes, object.node, object.fields].find(isObject);
  if (inner) return objectText(inner, depth + 1);
  return locale.test(name) ? (cellTexts(only)[0] ?? '') : '';
}
