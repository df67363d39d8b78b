import { columnFacets } from '../../settings/facet-lists.ts';
import { type ColumnFacet, columnOf, facetNames, facets } from '../../settings/facets.ts';

/** What the fields of an article's line mean, as a Table Schema (datapackage.org). */
export const articleSchema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: [
    field('id', 'string', "The article's address on the site, without .html", { required: true, unique: true }),
    field('url', 'string', 'Where it is published', { required: true }),
    field('day', 'date', "The day it is listed under, in the archive's time zone", { required: true }),
    field('published', 'datetime', 'The moment of publication; absent where only the day is known'),
    field('updated', 'string', 'The last change: a moment, or a day where only that is known'),
    field('language', 'string', 'BCP 47', { required: true }),
    field('title', 'string', 'The headline', { required: true }),
    field('summary', 'string', 'The standfirst'),
    ...columnFacets.map(facetField),
    field('agency', 'string', 'The wire credit'),
    field('image', 'object', 'The picture at its head: url, width, height, type, alt, caption, credit'),
    field('source', 'object', 'Where the text came from: name, url, file, sha256, retrieved'),
    field('corrections', 'array', 'Published corrections, each with date and text'),
    field('withdrawn', 'object', 'Date and reason; a withdrawn article has no text'),
    field('ninjs', 'string', 'The same article as an IPTC ninjs item, relative to this package'),
    field('words', 'integer', 'Number of words of the text'),
    field('text', 'string', 'The body without markup, a block a line'),
  ],
  primaryKey: ['id'],
};

/** What the columns of the term table mean. */
export const termSchema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: [
    field('facet', 'string', `${facetNames.slice(0, -1).join(', ')} or ${facetNames.at(-1)}`, { required: true }),
    field('name', 'string', 'As the archive lists it', { required: true }),
    field('articles', 'integer', 'How many articles carry it', { required: true }),
    field('first', 'date', 'Day of the oldest of them', { required: true }),
    field('last', 'date', 'Day of the newest of them', { required: true }),
    field('url', 'string', 'Its page', { required: true, unique: true }),
    field('spellings', 'string', 'Other ways in which articles write it, separated by " | "'),
  ],
  primaryKey: ['url'],
};

function facetField(facet: ColumnFacet) {
  const { many, columnNote } = facets[facet];
  const named = many ? 'by their names in terms.csv' : 'by its name in terms.csv';
  const description = columnNote === undefined ? named.replace('b', 'B') : `${columnNote}, ${named}`;
  return field(columnOf(facet), many ? 'array' : 'string', description);
}

function field(name: string, type: string, description: string, constraints?: Readonly<Record<string, boolean>>) {
  return { name, type, description, ...(constraints ? { constraints } : {}) };
}
