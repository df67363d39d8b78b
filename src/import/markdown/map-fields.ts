import { plainText } from '../body/plain-text.ts';
import type { Draft, Note } from '../draft.ts';
import { type Fields, fieldOf, isRecord, listOf, textOf } from './field-values.ts';
import { frontDate } from './front-date.ts';
import type { Records } from './records.ts';

/** The fields of a draft that front matter tells. */
export type MappedFields = Pick<Draft, 'authors' | 'editors' | 'tags'> &
  Partial<Pick<Draft, 'updated' | 'lang' | 'summary' | 'section' | 'series' | 'place' | 'agency'>> & {
    readonly sourceName?: string;
    readonly sourceUrl?: string;
    readonly notes: readonly Note[];
  };

const authorFields = ['authors', 'author', 'byline', 'by'] as const;
const tagFields = ['tags', 'tag', 'topics', 'topic', 'categories', 'category', 'keywords'] as const;
const summaryFields = [
  'deck',
  'standfirst',
  'subtitle',
  'subhead',
  'summary',
  'excerpt',
  'description',
  'lead',
  'intro',
  'abstract',
] as const;
const known = new Set<string>([
  ...authorFields,
  ...tagFields,
  ...summaryFields,
  'title',
  'headline',
  'date',
  'slug',
  'updated',
  'lastmod',
  'modified',
  'last_modified_at',
  'lang',
  'language',
  'locale',
  'section',
  'series',
  'place',
  'location',
  'dateline',
  'agency',
  'editor',
  'editors',
  'source',
  'source_name',
  'source_url',
  'canonical',
  'canonical_url',
  'permalink',
  'url',
  'aliases',
  'alias',
  'redirect_from',
  'published',
  'publishdate',
  'pubdate',
  'created',
  'draft',
  'image',
  'images',
  'featured_image',
  'primary_image',
  'thumbnail',
  'cover',
  'hero',
  'image_alt',
  'image_caption',
  'image_figcaption',
  'image_credit',
  'image_accessibility',
  'name',
  'datetime',
  'published_at',
  'publisheddate',
  'original_url',
  'link',
]);
// A field named after a service holds where the post first stood: tumblr_url, medium_url.
const ownAddress = /^(?:tumblr|medium|wordpress|blogger|original|guid|external)_?(?:url|link)$/i;
// Settings of the program that made the old site: nothing a reader saw.
const technical = new Set(
  'layout type weight toc comments math draft noindex sitemap robots expirydate unlisted pin pinned template eleventycomputed eleventyexcludefromcollections eleventynavigation menu mermaid redirectto redirect_to cms_date id uuid hidden featured order nav permalink authors_list output'.split(
    ' ',
  ),
);

/** Maps the front matter of blogs to the fields of articles; keys of authors, subjects and sources become names. */
export function mapFields(fields: Fields, records: Records): MappedFields {
  const notes: Note[] = [];
  const summaries = summaryFields.map((name) => plainText(textOf(fields, name) ?? '')).filter((text) => text !== '');
  const [summary, ...others] = [...new Set(summaries)];
  for (const other of others)
    notes.push({ kind: 'dropped', field: 'summary', message: `another summary: "${other.slice(0, 400)}"` });
  const optional = {
    updated: frontDate(
      fieldOf(fields, 'updated') ??
        fieldOf(fields, 'lastmod') ??
        fieldOf(fields, 'modified') ??
        fieldOf(fields, 'last_modified_at'),
    ),
    lang: textOf(fields, 'lang', 'language', 'locale'),
    summary,
    section: textOf(fields, 'section'),
    series: listOf(fields, 'series')[0],
    place: textOf(fields, 'place', 'dateline', 'location'),
    agency: textOf(fields, 'agency'),
    sourceUrl: webAddress(
      textOf(fields, 'source_url', 'canonical_url', 'canonical', 'original_url') ?? someAddress(fields),
    ),
    sourceName: sourceName(fields, records),
  };
  const unmapped = Object.entries(fields).filter(
    ([name, value]) =>
      !known.has(name.toLowerCase()) && !ownAddress.test(name) && !technical.has(name.toLowerCase()) && says(value),
  );
  for (const [name, value] of unmapped)
    notes.push({
      kind: 'dropped',
      field: name,
      message: `has no place in an article: ${JSON.stringify(value).slice(0, 300)}`,
    });
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    authors: people(listOf(fields, ...authorFields), records, notes, 'authors'),
    editors: people(listOf(fields, 'editors', 'editor'), records, notes, 'editors'),
    tags: [...new Set(listOf(fields, ...tagFields).map((tag) => records.nameOf('terms', tag) ?? tag))],
    notes,
  };
}

function people(keys: readonly string[], records: Records, notes: Note[], field: string): readonly string[] {
  const unknown = keys.filter((key) => records.nameOf('people', key) === undefined && isKey(key));
  if (unknown.length > 0)
    notes.push({ kind: 'unsure', field, message: `no record tells the name of ${unknown.join(', ')}` });
  return keys.map((key) => records.nameOf('people', key) ?? (isKey(key) ? nameFromKey(key) : key));
}

function isKey(name: string): boolean {
  return /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(name);
}

// mel-choyce => Mel Choyce; a key without a hyphen stays what it is.
function nameFromKey(key: string): string {
  return /[-_]/.test(key)
    ? key
        .split(/[-_]/)
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join(' ')
    : key;
}

function sourceName(fields: Fields, records: Records): string | undefined {
  const source = fieldOf(fields, 'source');
  const given = isRecord(source) ? textOf(source, 'name', 'title') : textOf(fields, 'source_name', 'source');
  return given === undefined || /^https?:/.test(given) ? undefined : (records.nameOf('sources', given) ?? given);
}

// A field named after a service and "_url" holds where the post first stood: tumblr_url, medium_url.
function someAddress(fields: Fields): string | undefined {
  const name = Object.keys(fields).find((key) => ownAddress.test(key));
  return name === undefined ? undefined : textOf(fields, name);
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : undefined;
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
