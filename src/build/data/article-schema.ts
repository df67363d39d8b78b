import type { PlainField } from '../../articles/model/fields.ts';
import { columnFacets } from '../../settings/facet-lists.ts';
import { type ColumnFacet, columnOf, facetNames, facets } from '../../settings/facets.ts';

/** What the line of an article holds of each of its fields. */
const described: Readonly<Record<PlainField | 'terms', readonly object[]>> = {
  date: [
    column('day', 'date', "The day it is listed under, in the archive's time zone", { required: true }),
    column('published', 'datetime', 'The moment of publication; absent where only the day is known'),
  ],
  updated: [column('updated', 'string', 'The last change: a moment, or a day where only that is known')],
  lang: [column('language', 'string', 'BCP 47', { required: true })],
  title: [column('title', 'string', 'The headline', { required: true })],
  summary: [column('summary', 'string', 'The standfirst')],
  terms: columnFacets.map(facetColumn),
  translator: [column('translator', 'array', 'The translators')],
  photographer: [column('photographer', 'array', 'The photographers')],
  agency: [column('agency', 'string', 'The wire credit')],
  edition: [column('edition', 'string', 'The edition of the newspaper')],
  issue: [column('issue', 'string', 'The number of the issue')],
  page: [column('page', 'string', 'The page or pages of the newspaper')],
  rights: [column('rights', 'string', 'An SPDX identifier, the address of a licence, or a statement')],
  image: [column('image', 'object', 'The picture at its head: url, width, height, type, alt, caption, credit')],
  images: [column('images', 'array', 'The pictures below its text, each like image')],
  scans: [
    column(
      'scans',
      'array',
      'Pictures of newspaper pages, in their order: url, width, height, type, page, and text, the address of its recognised text',
    ),
  ],
  source: [column('source', 'object', 'Where the text came from: name, url, file, sha256, retrieved')],
  aliases: [
    column('aliases', 'array', 'Addresses at which the article stood before: paths from the root, or whole addresses'),
  ],
  translations: [
    column(
      'translations',
      'array',
      'Versions in other languages, as the article names them: addresses, or a word of all versions',
    ),
  ],
  corrections: [column('corrections', 'array', 'Published corrections, each with date and text')],
  withdrawn: [column('withdrawn', 'object', 'Date and reason; a withdrawn article has no text')],
};

/** What the columns of an article's line mean, as a Table Schema (datapackage.org). */
export const articleSchema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: [
    column('id', 'string', "The article's address on the site, without .html", { required: true, unique: true }),
    column('url', 'string', 'Where it is published', { required: true }),
    ...Object.values(described).flat(),
    column('ninjs', 'string', 'The same article as an IPTC ninjs item, relative to this package'),
    column('words', 'integer', 'Number of words of the text'),
    column('text', 'string', 'The body without markup, a block a line'),
  ],
  primaryKey: ['id'],
};

/** What the columns of the term table mean. */
export const termSchema = {
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  description:
    'A text that a spreadsheet would run as a formula (it begins with =, +, -, @ or a tab, also after spaces, quotes or apostrophes) is preceded by one apostrophe, which is not part of it',
  fields: [
    column('facet', 'string', `${facetNames.slice(0, -1).join(', ')} or ${facetNames.at(-1)}`, { required: true }),
    column('name', 'string', 'As the archive lists it', { required: true }),
    column('articles', 'integer', 'How many articles carry it', { required: true }),
    column('first', 'date', 'Day of the oldest of them', { required: true }),
    column('last', 'date', 'Day of the newest of them', { required: true }),
    column('url', 'string', 'Its page', { required: true, unique: true }),
    column('spellings', 'string', 'Other ways in which articles write it, separated by " | "'),
  ],
  primaryKey: ['url'],
};

function facetColumn(facet: ColumnFacet) {
  const { many, columnNote } = facets[facet];
  const named = many ? 'by their names in terms.csv' : 'by its name in terms.csv';
  const description = columnNote === undefined ? named.replace('b', 'B') : `${columnNote}, ${named}`;
  return column(columnOf(facet), many ? 'array' : 'string', description);
}

function column(name: string, type: string, description: string, constraints?: Readonly<Record<string, boolean>>) {
  return { name, type, description, ...(constraints ? { constraints } : {}) };
}
