import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { guessColumns } from './column-map.ts';

// Objects between a record and its fields, from search engines, JSON:API, Strapi, Contentful, GraphQL and CouchDB.
const wrappers = ['sys', '_source', 'attributes', 'fields', 'node', 'doc', 'article', 'post'];
const mostLayers = 3;

/** The fields of a JSON object as a row. Fields in wrappers are moved up; embedded records are replaced by their names. */
export function rowValues(record: JsonObject): JsonObject {
  let values = record;
  for (let layer = 0; layer < mostLayers && !hasAll(values); layer += 1) {
    const inner = wrappers.map((name) => values[name]).filter(isObject);
    if (inner.length === 0) break;
    const id = values.id ?? values._id;
    const { sys: _sys, ...rest } = values;
    values = Object.assign({}, rest, ...inner.toReversed(), id === undefined ? {} : { id });
  }
  return { ...values, ...inUniversalTime(values), ...(isObject(values._embedded) ? embedded(values._embedded) : {}) };
}

/** The names of the fields that can be columns: not those of booleans and wrappers. */
export function columnNames(values: JsonObject): readonly string[] {
  return Object.keys(values).filter((name) => {
    const value = values[name];
    return typeof value !== 'boolean' && !(wrappers.includes(name) && isObject(value) && !isText(value));
  });
}

function isText(value: JsonObject): boolean {
  return stringIn(value, 'rendered', 'processed', 'value', 'html', 'text') !== undefined;
}

// WordPress gives each moment in local time without a zone, and in UTC.
function inUniversalTime(values: JsonObject): JsonObject {
  const moments = ['date', 'modified'].flatMap((name) => {
    const moment = stringIn(values, `${name}_gmt`);
    return moment !== undefined && /T\d\d:\d\d:\d\d$/.test(moment) ? [[name, `${moment}Z`]] : [];
  });
  return Object.fromEntries(moments);
}

function hasAll(values: JsonObject): boolean {
  const map = guessColumns(columnNames(values));
  return map.title !== undefined && map.body !== undefined && map.date !== undefined;
}

// The REST API of WordPress has numbers for people and terms. Their names are in `_embedded`.
function embedded(found: JsonObject): JsonObject {
  const terms = listIn(found, 'wp:term').flatMap((list) => (Array.isArray(list) ? list : []));
  const ofKind = (kind: string): readonly string[] =>
    terms.filter((term) => stringIn(term, 'taxonomy') === kind).map((term) => stringIn(term, 'name') ?? '');
  const authors = listIn(found, 'author').map((author) => stringIn(author, 'name') ?? '');
  const [media] = listIn(found, 'wp:featuredmedia');
  const src = stringIn(media, 'source_url');
  return {
    author: authors,
    categories: ofKind('category'),
    tags: ofKind('post_tag'),
    ...(src === undefined || !isObject(media)
      ? {}
      : { image: src, 'image alt': stringIn(media, 'alt_text') ?? '', 'image caption': media.caption ?? '' }),
  };
}
