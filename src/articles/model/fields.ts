import type { FacetField } from '../../settings/facets.ts';

/** A front-matter field. What its values must be says `front-matter-schema.ts`. */
interface Field {
  /** What it is for, in the words that an editor's tool shows beside it. */
  readonly description: string;
  /** The fields of a group, in the order in which they are written, each with its description. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What to write, for an error about it. */
  readonly example?: string;
  /** Its names in other archives' front matter. */
  readonly otherNames?: readonly string[];
  /** What is left of it when its article is withdrawn: its place on the page and in the data, on the page alone, or nothing. */
  readonly afterWithdrawal: 'all' | 'page' | 'nothing';
  /** Whether it is the editor's alone: an import never writes it. */
  readonly editorial?: true;
}

/**
 * Every front-matter field, in the order in which an import writes them. Whatever reads, shows or exports fields has a part for each
 * field of this table: a field without its part is a type error there.
 */
const table = {
  title: {
    description: 'The headline.',
    otherNames: ['headline'],
    afterWithdrawal: 'all',
  },
  date: {
    description: 'When it was published: a day, or a day and time. Without an offset it is the archive’s own clock.',
    example: '2024-05-06T10:00:00+05:30',
    otherNames: ['published', 'created'],
    afterWithdrawal: 'all',
  },
  updated: {
    description: 'When it was last changed after publication.',
    otherNames: ['modified', 'lastmod'],
    afterWithdrawal: 'page',
  },
  lang: {
    description: 'Language of the article (BCP 47); the archive’s own where absent.',
    otherNames: ['language'],
    afterWithdrawal: 'all',
  },
  summary: {
    description: 'The standfirst: what the story tells, in a sentence or two.',
    otherNames: ['description', 'excerpt', 'standfirst', 'subtitle'],
    afterWithdrawal: 'nothing',
  },
  authors: {
    description: 'Who wrote it, as the byline names them.',
    otherNames: ['byline', 'by'],
    afterWithdrawal: 'page',
  },
  editors: { description: 'Who edited it.', afterWithdrawal: 'page' },
  agency: { description: 'The wire agency that it came from.', afterWithdrawal: 'nothing' },
  place: {
    description: 'The place of the dateline.',
    otherNames: ['dateline', 'location'],
    afterWithdrawal: 'page',
  },
  section: { description: 'The section of the paper.', otherNames: ['category'], afterWithdrawal: 'page' },
  tags: {
    description: 'What it is about: people, places, subjects.',
    otherNames: ['categories', 'keywords', 'topics'],
    afterWithdrawal: 'page',
  },
  series: { description: 'The series that it belongs to.', afterWithdrawal: 'page' },
  image: {
    description: 'The picture at its head.',
    parts: {
      src: 'The picture’s file, relative to the article’s.',
      alt: 'What the picture shows, for those who do not see it; "" where it is decoration.',
      caption: 'The words under the picture.',
      credit: 'Who made the picture.',
    },
    example: '{ src: photo.jpg, alt: … }',
    otherNames: ['cover', 'thumbnail'],
    afterWithdrawal: 'nothing',
  },
  source: {
    description: 'Where the article came from.',
    parts: {
      name: 'What the source is called.',
      url: 'Its web address.',
      file: 'The file that the article was imported from.',
      sha256: 'The digest of the source file’s bytes, 64 hex digits.',
      retrieved: 'The day on which it was fetched.',
    },
    example: '{ name: …, url: https://… }',
    afterWithdrawal: 'page',
  },
  corrections: {
    description: 'What was corrected after publication, shown with its day.',
    parts: { date: 'The day of the correction.', text: 'What was wrong, and what is right.' },
    example: '{ date: 2024-05-06, text: … }',
    afterWithdrawal: 'page',
    editorial: true,
  },
  withdrawn: {
    description: 'Takes the text off the site; the address stays and says why.',
    parts: { date: 'The day of the withdrawal.', reason: 'Why it was withdrawn.' },
    example: '{ date: 2024-05-06, reason: … }',
    afterWithdrawal: 'all',
    editorial: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

type Table = typeof table;
export type FieldName = keyof Table;
type FieldWith<Row> = { [Name in FieldName]: Table[Name] extends Row ? Name : never }[FieldName];
/** The fields of a group. */
export type PartOf<Name extends FieldWith<{ readonly parts: object }>> = keyof Table[Name]['parts'];
/** A field that no facet reads: whatever shows or exports articles must say what it does with it. */
export type PlainField = Exclude<FieldName, FacetField>;
/** A field that an import can write. */
export type ImportedField = Exclude<FieldName, FieldWith<{ readonly editorial: true }>>;
/** A field of which nothing is left when its article is withdrawn. */
export type DroppedField = FieldWith<{ readonly afterWithdrawal: 'nothing' }>;

export const articleFields: Readonly<Record<FieldName, Field>> = table;
const fieldNames = Object.keys(table) as readonly FieldName[];
export const importedFields: readonly ImportedField[] = fieldNames.filter(
  (name): name is ImportedField => !articleFields[name].editorial,
);
export const droppedFields: readonly DroppedField[] = fieldNames.filter(
  (name): name is DroppedField => articleFields[name].afterWithdrawal === 'nothing',
);

export const imageParts = Object.keys(table.image.parts) as readonly PartOf<'image'>[];
export const sourceParts = Object.keys(table.source.parts) as readonly PartOf<'source'>[];

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(table, name);
}

/** The fields as they are shown: a withdrawn article loses those that say what it said. */
export function withoutDropped<Fields extends { readonly [Name in DroppedField | 'withdrawn']?: unknown }>(
  fields: Fields,
): Fields {
  if (fields.withdrawn === undefined) return fields;
  const shown = { ...fields };
  for (const name of droppedFields) delete shown[name];
  return shown;
}

/** The properties that have a value. Every property of the type must be named, optional ones too, so that none is forgotten. */
export function present<Whole extends object>(
  properties: {
    readonly [Name in keyof Whole]-?: Whole[Name] | undefined;
  },
): Whole {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Whole;
}
