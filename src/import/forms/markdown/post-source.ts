import { fieldValue, textField } from '../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import type { NameRecords } from './records.ts';

/** JsonObject named after a service hold where the post first stood: tumblr_url, medium_url. */
export const ownAddress = /^(?:tumblr|medium|wordpress|blogger|original|guid|external)_?(?:url|link)$/i;

/** Where front matter says that a post comes from, by name. */
export function sourceName(fields: JsonObject, records: NameRecords): string | undefined {
  const source = fieldValue(fields, 'source');
  const given = isObject(source) ? textField(source, 'name', 'title') : textField(fields, 'source_name', 'source');
  return given === undefined || /^https?:/.test(given) ? undefined : (records.nameOf('sources', given) ?? given);
}

function someAddress(fields: JsonObject): string | undefined {
  const name = Object.keys(fields).find((key) => ownAddress.test(key));
  return name === undefined ? undefined : textField(fields, name);
}

/** Where front matter says that a post first stood. */
export function sourceAddress(fields: JsonObject): string | undefined {
  const text = textField(fields, 'source_url', 'canonical_url', 'canonical', 'original_url') ?? someAddress(fields);
  return text !== undefined && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : undefined;
}
