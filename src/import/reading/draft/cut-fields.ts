import type { ImportedField, PartOf } from '../../../articles/model/fields.ts';
import type { Note } from './draft.ts';

/** The most characters of a text; the address of a file or page; a group of fields; or a value that is left alone. */
type Limit = number | 'address' | 'parts' | 'whole';
type PartOfGroup = PartOf<'image'> | PartOf<'source'>;

/** The limit of each field. Sources have long values only by mistake or to do harm. */
const limits = {
  title: 1000,
  metaTitles: 1000,
  // A byline may be one text with many names.
  authors: 1000,
  editors: 1000,
  tags: 300,
  section: 300,
  series: 300,
  translator: 1000,
  photographer: 1000,
  publication: 300,
  edition: 300,
  issue: 100,
  page: 100,
  rights: 5000,
  agency: 300,
  place: 300,
  site: 300,
  name: 1000,
  published: 200,
  updated: 200,
  date: 200,
  retrieved: 200,
  lang: 100,
  id: 4000,
  sha256: 100,
  file: 10_000,
  summary: 20_000,
  alt: 10_000,
  caption: 10_000,
  credit: 1000,
  url: 'address',
  base: 'address',
  src: 'address',
  aliases: 'address',
  image: 'parts',
  source: 'parts',
  // The text of the article, and what the import itself adds.
  html: 'whole',
  body: 'whole',
  text: 'whole',
  headings: 'whole',
  age: 'whole',
  origin: 'whole',
  pictures: 'whole',
  notes: 'whole',
} as const satisfies Readonly<Record<ImportedField | PartOfGroup, Limit> & Record<string, Limit>>;

type LimitedField = keyof typeof limits;

/** Longer URLs are dropped, because a part of a URL is another URL. */
const longestUrl = 8000;

/** The most names or tags of an article. */
const mostValues = 500;

/** Fields whose values have a sane length, and a note for each field that was cut or dropped. */
export interface CutFields<Fields> {
  readonly fields: Fields;
  readonly notes: readonly Note[];
}

/**
 * Cuts the values of a record, of the facts of a page or of a draft, before any pattern reads them. The time of a pattern may
 * grow with the square of the length. Texts of the article itself are left alone. Cutting twice changes nothing. A field without a
 * limit is a type error.
 */
export function cutFields<Fields extends object>(
  fields: Fields & Readonly<Record<Exclude<keyof Fields, LimitedField>, never>>,
): CutFields<Fields> {
  const notes: Note[] = [];
  const cut = Object.entries(fields).flatMap(([field, value]) => {
    const made = cutValue(field, value, (kind, message) => notes.push({ kind, field, message }));
    return made === undefined && value !== undefined ? [] : [[field, made] as const];
  });
  return notes.length === 0 ? { fields, notes } : { fields: Object.fromEntries(cut) as Fields, notes };
}

type Report = (kind: 'changed' | 'dropped', message: string) => void;

function cutValue(field: string, value: unknown, report: Report): unknown {
  const limit: Limit = isLimited(field) ? limits[field] : 'whole';
  if (limit === 'whole') return value;
  if (limit === 'parts') return cutParts(value, report);
  if (!Array.isArray(value)) return cutText(limit, value, report);
  if (value.length > mostValues) report('changed', `has ${value.length} values; the first ${mostValues} are kept`);
  return value.slice(0, mostValues).flatMap((item) => cutText(limit, item, report) ?? []);
}

function isLimited(field: string): field is LimitedField {
  return Object.hasOwn(limits, field);
}

function cutText(limit: number | 'address', text: unknown, report: Report): unknown {
  if (typeof text !== 'string') return text;
  if (limit === 'address') return cutUrl(text, report);
  if (text.length <= limit) return text;
  report('changed', `has ${text.length} characters; the first ${limit} are kept`);
  const cut = text.slice(0, limit);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

// The URL of a picture may be its data.
function cutUrl(url: string, report: Report): string | undefined {
  if (url.length <= longestUrl || url.startsWith('data:')) return url;
  report('dropped', `a URL of ${url.length} characters: ${url.slice(0, 100)}…`);
  return undefined;
}

// Without its URL, nothing is left of a picture.
function cutParts(value: unknown, report: Report): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([part, text]) => [part, cutValue(part, text, report)] as const);
  const whole = Object.fromEntries(parts.filter(([, text]) => text !== undefined));
  return 'src' in value && !('src' in whole) ? undefined : whole;
}
