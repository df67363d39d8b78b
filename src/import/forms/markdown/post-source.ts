import { type Fields, fieldOf, isRecord, textOf } from '../../reading/json/field-values.ts';
import type { NameRecords } from './records.ts';

/** Fields named after a service hold where the post first stood: tumblr_url, medium_url. */
export const ownAddress = /^(?:tumblr|medium|wordpress|blogger|original|guid|external)_?(?:url|link)$/i;

/** Where front matter says that a post comes from, by name. */
export function sourceName(fields: Fields, records: NameRecords): string | undefined {
  const source = fieldOf(fields, 'source');
  const given = isRecord(source) ? textOf(source, 'name', 'title') : textOf(fields, 'source_name', 'source');
  return given === undefined || /^https?:/.test(given) ? undefined : (records.nameOf('sources', given) ?? given);
}

function someAddress(fields: Fields): string | undefined {
  const name = Object.keys(fields).find((key) => ownAddress.test(key));
  return name === undefined ? undefined : textOf(fields, name);
}

/** Where front matter says that a post first stood. */
export function sourceAddress(fields: Fields): string | undefined {
  const text = textOf(fields, 'source_url', 'canonical_url', 'canonical', 'original_url') ?? someAddress(fields);
  return text !== undefined && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : undefined;
}
