import { plainText } from '../../reading/body/plain-text.ts';
import { frontDate } from '../../reading/dates/front-date.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import { fieldValue, listField, textField } from '../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import names from './front-fields.json' with { type: 'json' };
import { postPeople } from './post-people.ts';
import { ownAddress, sourceAddress, sourceName } from './post-source.ts';
import type { NameRecords } from './records.ts';

/** The fields of a draft that front matter tells. */
export type MappedFields = Pick<Draft, 'authors' | 'editors' | 'tags'> &
  Partial<Pick<Draft, 'updated' | 'lang' | 'summary' | 'section' | 'series' | 'place' | 'agency'>> & {
    readonly sourceName?: string;
    readonly sourceUrl?: string;
    readonly notes: readonly Note[];
  };

const known = new Set([...names.authors, ...names.tags, ...names.summary, ...names.updated, ...names.other]);
// Settings of the program that made the old site: nothing a reader saw.
const technical = new Set(names.technical);

/**
 * Maps the front matter of blogs to the fields of articles; keys of authors, subjects and sources become names. Jekyll's
 * lists may be words with spaces between.
 */
export function mapFields(fields: JsonObject, records: NameRecords, isJekyll = false): MappedFields {
  const notes: Note[] = [];
  const summaries = names.summary.map((name) => plainText(textField(fields, name) ?? '')).filter((text) => text !== '');
  const [summary, ...others] = [...new Set(summaries)];
  for (const other of others)
    notes.push({ kind: 'dropped', field: 'summary', message: `another summary: "${other.slice(0, 400)}"` });
  const optional = {
    updated: frontDate(names.updated.map((name) => fieldValue(fields, name)).find((value) => value !== undefined)),
    lang: textField(fields, 'lang', 'language', 'locale'),
    summary,
    section: textField(fields, 'section'),
    series: listField(fields, 'series')[0],
    place: textField(fields, 'place', 'dateline', 'location'),
    agency: textField(fields, 'agency'),
    sourceUrl: sourceAddress(fields),
    sourceName: sourceName(fields, records),
  };
  for (const [name, value] of unmapped(fields))
    notes.push({
      kind: 'dropped',
      field: name,
      message: `has no place in an article: ${JSON.stringify(value).slice(0, 300)}`,
    });
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    authors: postPeople(listField(fields, ...names.authors), records, notes, 'authors'),
    editors: postPeople(listField(fields, 'editors', 'editor'), records, notes, 'editors'),
    tags: [...new Set(tagsOf(fields, isJekyll).map((tag) => records.nameOf('terms', tag) ?? tag))],
    notes,
  };
}

function tagsOf(fields: JsonObject, isJekyll: boolean): readonly string[] {
  return names.tags.flatMap((name) => {
    const value = fieldValue(fields, name);
    return isJekyll && typeof value === 'string' && !/[,;]/.test(value)
      ? value.split(/\s+/).filter((tag) => tag !== '')
      : listField(fields, name);
  });
}

function unmapped(fields: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const key = name.toLowerCase();
    if (known.has(key) || ownAddress.test(name) || technical.has(key)) return [];
    // Hugo keeps under "params" what a site adds of its own.
    const left =
      key === 'params' && isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([inner]) => !known.has(`params.${inner.toLowerCase()}`)))
        : value;
    return says(left) ? [[name, left] as const] : [];
  });
}

function says(value: unknown): boolean {
  if (
    value === null ||
    value === undefined ||
    value === '' ||
    typeof value === 'boolean' ||
    value === 'true' ||
    value === 'false'
  )
    return false;
  return typeof value === 'object' ? Object.values(value).some(says) : true;
}
