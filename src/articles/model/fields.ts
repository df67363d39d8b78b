import type { FacetField } from '../../settings/facets.ts';
import type { ArticleField } from './article-field.ts';
import { pictureParts, scanParts } from './picture-parts.ts';

/**
 * Every front-matter field, in the order in which an import writes them. Code that reads, shows or exports fields must handle each
 * field of this table; otherwise it does not compile.
 */
const table = {
  title: {
    description: 'The headline.',
    otherNames: ['headline'],
    afterWithdrawal: 'all',
  },
  date: {
    description:
      'When the article was published: a day, or a day and time. A time without an offset is in the time zone of the archive.',
    example: '2024-05-06T10:00:00+05:30',
    otherNames: ['published', 'created'],
    afterWithdrawal: 'all',
  },
  updated: {
    description: 'When the article was last changed after publication.',
    otherNames: ['modified', 'lastmod'],
    afterWithdrawal: 'page',
  },
  lang: {
    description: 'The language of the article (BCP 47). Default: the language of the archive.',
    otherNames: ['language'],
    afterWithdrawal: 'all',
  },
  summary: {
    description: 'The standfirst: one or two sentences that summarise the article.',
    otherNames: ['description', 'excerpt', 'standfirst', 'subtitle'],
    afterWithdrawal: 'nothing',
  },
  authors: {
    description: 'The authors, as in the byline.',
    otherNames: ['byline', 'by'],
    afterWithdrawal: 'page',
  },
  editors: { description: 'The editors of the article.', afterWithdrawal: 'page' },
  translator: {
    description: 'The translators: a name, or a list of names.',
    otherNames: ['translators'],
    afterWithdrawal: 'page',
  },
  photographer: {
    description: 'The photographers: a name, or a list of names.',
    otherNames: ['photographers'],
    afterWithdrawal: 'page',
  },
  agency: { description: 'The news agency that supplied the article.', afterWithdrawal: 'nothing' },
  place: { description: 'The place of the dateline.', otherNames: ['dateline', 'location'], afterWithdrawal: 'page' },
  section: {
    description: 'The section of the newspaper or website.',
    otherNames: ['category'],
    afterWithdrawal: 'page',
  },
  tags: {
    description: 'The people, places and subjects of the article.',
    otherNames: ['categories', 'keywords', 'topics'],
    afterWithdrawal: 'page',
  },
  series: { description: 'The series that the article belongs to.', afterWithdrawal: 'page' },
  publication: {
    description: 'The newspaper: its name, or its key in _data/publications.json.',
    otherNames: ['newspaper', 'paper'],
    afterWithdrawal: 'page',
  },
  edition: { description: 'The edition of the newspaper, such as its town: Late City.', afterWithdrawal: 'page' },
  issue: { description: 'The number of the issue.', example: '142', afterWithdrawal: 'page' },
  page: {
    description: 'The page or pages of the newspaper.',
    example: 'A1, or 4-5',
    otherNames: ['pages'],
    afterWithdrawal: 'page',
  },
  image: {
    description: 'The picture at the top of the article.',
    parts: pictureParts,
    example: '{ src: photo.jpg, alt: … }',
    otherNames: ['cover', 'thumbnail'],
    afterWithdrawal: 'nothing',
  },
  images: {
    description: 'More pictures of the article: a gallery below its text.',
    parts: pictureParts,
    example: '[{ src: photo.jpg, alt: … }]',
    otherNames: ['gallery', 'pictures', 'photos'],
    afterWithdrawal: 'nothing',
    editorial: true,
  },
  scans: {
    description: 'Pictures of the newspaper pages on which the article stands, in their order.',
    parts: scanParts,
    example: '[{ src: page-4.jpg, page: 4, text: page-4.xml }]',
    otherNames: ['facsimile', 'facsimiles'],
    afterWithdrawal: 'nothing',
    editorial: true,
  },
  source: {
    description: 'Where the article came from.',
    parts: {
      name: 'The name of the source.',
      url: 'The web address of the source.',
      file: 'The file that the article was imported from.',
      sha256: 'The SHA-256 checksum of the source file, 64 hex digits.',
      retrieved: 'The day on which the source was retrieved.',
    },
    example: '{ name: …, url: https://… }',
    afterWithdrawal: 'page',
  },
  rights: {
    description:
      'Who owns the article and what others may do with it: an SPDX identifier such as CC-BY-4.0, the address of a licence, or a statement.',
    otherNames: ['license', 'licence', 'copyright'],
    afterWithdrawal: 'all',
  },
  aliases: {
    description: 'Addresses at which the article stood before: a path such as /2013/05/rain/, or a whole address.',
    example: '[/2013/05/rain/]',
    otherNames: ['redirect_from', 'redirects'],
    afterWithdrawal: 'all',
  },
  translations: {
    description:
      'The versions of this article in other languages: their addresses without .html, or one word that all versions name. It is enough that one of two versions names the other.',
    example: '[2023/07/27/kim-shoigu-in-english]',
    afterWithdrawal: 'page',
    editorial: true,
  },
  corrections: {
    description: 'Corrections after publication. The page shows each with its day.',
    parts: { date: 'The day of the correction.', text: 'The error and its correction.' },
    example: '{ date: 2024-05-06, text: … }',
    afterWithdrawal: 'page',
    editorial: true,
  },
  withdrawn: {
    description: 'Removes the text from the site. The address stays and shows the reason.',
    parts: { date: 'The day of the withdrawal.', reason: 'The reason of the withdrawal.' },
    example: '{ date: 2024-05-06, reason: … }',
    afterWithdrawal: 'all',
    editorial: true,
  },
} as const satisfies Readonly<Record<string, ArticleField>>;

type Table = typeof table;
export type FieldName = keyof Table;
type FieldWith<Row> = { [Name in FieldName]: Table[Name] extends Row ? Name : never }[FieldName];
/** The fields of a group. */
export type PartOf<Name extends FieldWith<{ readonly parts: object }>> = keyof Table[Name]['parts'];
/** A field that no facet reads. Code that shows or exports articles must handle each of them. */
export type PlainField = Exclude<FieldName, FacetField>;
/** A field that an import can write. */
export type ImportedField = Exclude<FieldName, FieldWith<{ readonly editorial: true }>>;
/** A field that is removed when its article is withdrawn. */
export type DroppedField = FieldWith<{ readonly afterWithdrawal: 'nothing' }>;

export const articleFields: Readonly<Record<FieldName, ArticleField>> = table;
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

/** The fields that the site shows. Removes those that repeat the text of a withdrawn article. */
export function withoutDropped<Fields extends { readonly [Name in DroppedField | 'withdrawn']?: unknown }>(
  fields: Fields,
): Fields {
  if (fields.withdrawn === undefined) return fields;
  const shown = { ...fields };
  for (const name of droppedFields) delete shown[name];
  return shown;
}

/** All fields of a type, optional ones too. With `satisfies`, a forgotten field is a type error. */
export type EveryField<Whole> = { readonly [Name in keyof Whole]-?: Whole[Name] | undefined };

type OptionalKey<Fields> = { [Key in keyof Fields]: undefined extends Fields[Key] ? Key : never }[keyof Fields];
type Filled<Fields> = Omit<Fields, OptionalKey<Fields>> & {
  [Key in OptionalKey<Fields>]?: Exclude<Fields[Key], undefined>;
};

/** The fields that are neither undefined nor an empty text. */
export function filledFields<Fields extends object>(fields: Fields): Filled<Fields> {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as Filled<Fields>;
}
