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
    field('section', 'string', 'By its name in terms.csv'),
    field('tags', 'array', 'By their names in terms.csv'),
    field('authors', 'array', 'By their names in terms.csv'),
    field('editors', 'array', 'By their names in terms.csv'),
    field('place', 'string', 'The dateline, by its name in terms.csv'),
    field('series', 'string', 'By its name in terms.csv'),
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
    field('facet', 'string', 'section, tag, author, editor, place, series or language', { required: true }),
    field('name', 'string', 'As the archive lists it', { required: true }),
    field('articles', 'integer', 'How many articles carry it', { required: true }),
    field('first', 'date', 'Day of the oldest of them', { required: true }),
    field('last', 'date', 'Day of the newest of them', { required: true }),
    field('url', 'string', 'Its page', { required: true, unique: true }),
    field('spellings', 'string', 'Other ways in which articles write it, separated by " | "'),
  ],
  primaryKey: ['url'],
};

function field(name: string, type: string, description: string, constraints?: Readonly<Record<string, boolean>>) {
  return { name, type, description, ...(constraints ? { constraints } : {}) };
}
