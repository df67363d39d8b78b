import { fieldValue } from '../../reading/json/field-values.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';

/** The value of an expression that is a text, the URL of the site or a field of the page; undefined for others. */
export function liquidValue(expression: string, fields: JsonObject, siteUrl: string | undefined): string | undefined {
  const [first = '', ...filters] = expression.split('|').map((part) => part.trim());
  const value = plainValue(first, fields, siteUrl);
  if (value === undefined) return undefined;
  const absolute = filters.some((filter) => /^absolute_?url\b/i.test(filter));
  return absolute && siteUrl !== undefined && value.startsWith('/') ? `${siteUrl.replace(/\/$/, '')}${value}` : value;
}

function plainValue(name: string, fields: JsonObject, siteUrl: string | undefined): string | undefined {
  const quoted = /^(["'])(.*)\1$/s.exec(name);
  if (quoted) return quoted[2];
  if (/^(?:site\.baseurl|baseurl|site\.base_path|base_path)$/i.test(name)) return '';
  if (/^(?:site\.url|site\.host|site\.baseurl|\.Site\.BaseURL)$/i.test(name)) return siteUrl?.replace(/\/$/, '');
  if (!/^(?:page\.|\.Params\.)?[\w.-]+$/.test(name)) return undefined;
  const value = fieldValue(fields, name.replace(/^(?:page\.|\.Params\.)/, '').toLowerCase());
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
