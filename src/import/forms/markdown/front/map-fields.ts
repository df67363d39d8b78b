import { plainText } from '../../../reading/body/plain-text.ts';
import { frontDate } from '../../../reading/dates/front-date.ts';
import type { Draft, Note } from '../../../reading/draft/draft.ts';
import { fieldValue, listField, textField } from '../../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import names from './front-fields.json' with { type: 'json' };
import type { NameRecords } from './name-records.ts';
import { postPeople } from './post-people.ts';
import { originalUrlField, sourceName, sourceUrl } from './post-source.ts';

type PrintField = 'publication' | 'edition' | 'issue' | 'page' | 'rights' | 'translator' | 'photographer';

/** The fields of a draft that come from front matter. */
export type MappedFields = Pick<Draft, 'authors' | 'editors' | 'tags'> &
  Partial<Pick<Draft, 'updated' | 'lang' | 'summary' | 'section' | 'series' | 'place' | 'agency' | PrintField>> & {
    readonly sourceName?: string;
    readonly sourceUrl?: string;
    readonly notes: readonly Note[];
  };

const mappedFields = new Set([...names.authors, ...names.tags, ...names.summary, ...names.updated, ...names.other]);
// Settings of the old site's generator, which readers never saw.
const technical = new Set(names.technical);

/**
 * Maps the front matter of blogs to the fields of articles. Keys of authors, terms and sources become names. The lists of
 * Jekyll may be words separated by spaces.
 */
export function mapFields(fields: JsonObject, records: NameRecords, isJekyll = false): MappedFields {
  const notes: Note[] = [];
  const summaries = names.summary.map((name) => plainText(textField(fields, name) ?? '')).filter((text) => text !== '');
  const [summary, ...others] = [...new Set(summaries)];
  for (const other of others)
    notes.push({ kind: 'dropped', field: 'summary', message: `another summary: "${other.slice(0, 400)}"` });
  const changed = names.updated.map((name) => fieldValue(fields, name)).find((value) => value !== undefined);
  const updated = frontDate(changed);
  if (updated === undefined && hasContent(changed))
    notes.push({ kind: 'dropped', field: 'updated', message: `not a date: ${JSON.stringify(changed).slice(0, 60)}` });
  const optional = {
    updated,
    lang: textField(fields, 'lang', 'language', 'locale'),
    summary,
    section: textField(fields, 'section'),
    series: listField(fields, 'series')[0],
    place: textField(fields, 'place', 'dateline', 'location'),
    agency: textField(fields, 'agency'),
    publication: textField(fields, 'publication', 'newspaper', 'publication_title', 'container-title'),
    edition: textField(fields, 'edition'),
    issue: textField(fields, 'issue'),
    page: textField(fields, 'page', 'pages', 'page_number'),
    rights: textField(fields, 'rights', 'license', 'licence', 'copyright'),
    sourceUrl: sourceUrl(fields),
    sourceName: sourceName(fields, records),
  };
  for (const [name, value] of unmapped(fields))
    notes.push({
      kind: 'dropped',
      field: name,
      message: `no field of an article can hold it: ${JSON.stringify(value).slice(0, 300)}`,
    });
  const people = (...fieldNames: readonly string[]) =>
    postPeople(listField(fields, ...fieldNames), records, notes, 'authors');
  const [translator, photographer] = [people('translator', 'translators'), people('photographer', 'photographers')];
  return {
    ...(translator.length > 0 ? { translator } : {}),
    ...(photographer.length > 0 ? { photographer } : {}),
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
    if (mappedFields.has(key) || originalUrlField.test(name) || technical.has(key)) return [];
    // Hugo keeps the own fields of a site in "params".
    const unmappedValue =
      key === 'params' && isObject(value)
        ? Object.fromEntries(
            Object.entries(value).filter(([inner]) => !mappedFields.has(`params.${inner.toLowerCase()}`)),
          )
        : value;
    return hasContent(unmappedValue) ? [[name, unmappedValue] as const] : [];
  });
}

function hasContent(value: unknown): boolean {
  if (
    value === null ||
    value === undefined ||
    value === '' ||
    typeof value === 'boolean' ||
    value === 'true' ||
    value === 'false'
  )
    return false;
  return typeof value === 'object' ? Object.values(value).some(hasContent) : true;
}
