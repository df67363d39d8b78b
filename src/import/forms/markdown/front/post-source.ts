import { fieldValue, textField } from '../../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import type { NameRecords } from './name-records.ts';

/** Fields with the original URL of a post on another service: tumblr_url, medium_url. */
export const originalUrlField = /^(?:tumblr|medium|wordpress|blogger|original|guid|external)_?(?:url|link)$/i;

/** The name of the source that front matter states. */
export function sourceName(fields: JsonObject, records: NameRecords): string | undefined {
  const source = fieldValue(fields, 'source');
  const name = isObject(source) ? textField(source, 'name', 'title') : textField(fields, 'source_name', 'source');
  return name === undefined || /^https?:/.test(name) ? undefined : (records.nameOf('sources', name) ?? name);
}

function originalUrl(fields: JsonObject): string | undefined {
  const name = Object.keys(fields).find((key) => originalUrlField.test(key));
  return name === undefined ? undefined : textField(fields, name);
}

/** The original URL of a post that front matter states. */
export function sourceUrl(fields: JsonObject): string | undefined {
  const text = textField(fields, 'source_url', 'canonical_url', 'canonical', 'original_url') ?? originalUrl(fields);
  return text !== undefined && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : undefined;
}
