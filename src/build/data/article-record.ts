import type { RenderedBody } from '../../articles/body/render-body.ts';
import { articleFields, isFieldName, type PlainField } from '../../articles/model/fields.ts';
import type { DataRow } from '../../catalog/queries/data-queries.ts';
import { articleTerms } from '../../catalog/terms/article-terms.ts';
import { articleFile, urlOf } from '../../pages/parts/addresses.ts';
import { type PageScan, pageScans } from '../../pages/parts/page-scans.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { variantsOf } from '../../pictures/variants-of.ts';
import { byColumn, columnFacets } from '../../settings/facet-lists.ts';
import type { ByColumn, FacetName } from '../../settings/facets.ts';

/** One line of the JSON Lines: an article as data, its terms by the names that the archive lists them under. A field that an article does not have is absent. */
export interface ArticleRecord extends Partial<ByColumn<string>> {
  /** The address without the site's own: `2023/07/27/kim-shoigu`. */
  readonly id: string;
  readonly url: string;
  readonly day: string;
  /** The moment, where more than the day is known. */
  readonly published?: string;
  readonly updated?: string;
  readonly language: string;
  readonly title: string;
  readonly summary?: string;
  readonly translator?: readonly string[];
  readonly photographer?: readonly string[];
  readonly agency?: string;
  readonly edition?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly rights?: string;
  readonly image?: RecordImage;
  readonly images?: readonly RecordImage[];
  readonly scans?: readonly RecordScan[];
  readonly source?: DataRow['article']['source'];
  readonly aliases?: readonly string[];
  readonly translations?: readonly string[];
  readonly corrections?: readonly { readonly date: string; readonly text: string }[];
  readonly withdrawn?: { readonly date: string; readonly reason: string };
  /** Address of the same article as an IPTC ninjs item, relative to the data's folder. */
  readonly ninjs?: string;
  readonly words?: number;
  /** The body without markup, a block a line. */
  readonly text?: string;
}

export interface RecordImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture of a newspaper page. `text` is the address of its recognised text. */
export interface RecordScan extends Pick<RecordImage, 'url' | 'width' | 'height' | 'type'> {
  readonly page?: string;
  readonly text?: string;
}

/** An article as data. A withdrawn one has no `body`, and keeps the fields that stay in the data after a withdrawal. */
export function articleRecord(
  { site, names }: PagesContext,
  row: DataRow,
  body: RenderedBody | undefined,
): ArticleRecord {
  const { article, pictures } = row;
  const { address, date, updated, withdrawn } = article;
  const terms = articleTerms(article, columnFacets, names);
  const named = (facet: FacetName) =>
    terms
      .filter((term) => term.facet === facet)
      .map(({ key, name }) => names.nameIn(facet, key, site.language)?.name ?? name);
  const properties: Readonly<Record<PlainField | 'terms', Optional<ArticleRecord>>> = {
    date: { day: date.day, published: date.hasTime ? date.iso : undefined },
    updated: { updated: updated && momentOf(updated) },
    lang: { language: article.lang },
    title: { title: article.title },
    summary: { summary: article.summary },
    terms: byColumn(columnFacets, named),
    translator: { translator: article.translator },
    photographer: { photographer: article.photographer },
    agency: { agency: article.agency },
    edition: { edition: article.edition },
    issue: { issue: article.issue },
    page: { page: article.page },
    rights: { rights: article.rights },
    image: { image: imageOf(article.image, pictures, site.url) },
    images: { images: article.images?.flatMap((image) => imageOf(image, pictures, site.url) ?? []) },
    scans: { scans: pageScans(row)?.flatMap((scan) => scanOf(scan, site.url)) },
    source: { source: article.source },
    aliases: { aliases: article.aliases },
    translations: { translations: article.translations },
    corrections: { corrections: article.corrections.map(({ date: day, text }) => ({ date: momentOf(day), text })) },
    withdrawn: { withdrawn: withdrawn && { date: momentOf(withdrawn.date), reason: withdrawn.reason } },
  };
  const left = Object.entries(properties).filter(([name]) => !withdrawn || staysInData(name));
  return withoutEmpty({
    id: address,
    url: site.url + urlOf(articleFile(address)),
    ...Object.assign({}, ...left.map(([, property]) => property)),
    words: body?.words,
    text: body?.text,
  });
}

type Optional<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] | undefined };

function staysInData(name: string): boolean {
  return isFieldName(name) && articleFields[name].afterWithdrawal === 'all';
}

/** A moment as precisely as it is known. */
function momentOf({ iso, day, hasTime }: DataRow['article']['date']): string {
  return hasTime ? iso : day;
}

function imageOf(
  image: DataRow['article']['image'],
  pictures: DataRow['pictures'],
  siteUrl: string,
): RecordImage | undefined {
  const info = pictures.find(({ src }) => src === image?.src)?.info;
  const widest = info ? variantsOf(info, 'hero').at(-1) : undefined;
  const variant = widest?.variants.at(-1);
  if (!image || !widest || !variant) return undefined;
  const { alt, caption, credit } = image;
  const { url, width, height } = variant;
  return withoutEmpty({ url: siteUrl + url, width, height, type: widest.type, alt, caption, credit });
}

function scanOf({ picture, page, text }: PageScan, siteUrl: string): RecordScan | [] {
  const widest = picture.sources.at(-1);
  const variant = widest?.variants.at(-1);
  if (!widest || !variant) return [];
  const { url, width, height } = variant;
  return withoutEmpty({
    ...{ url: siteUrl + url, width, height, type: widest.type, page },
    text: text && siteUrl + text.url,
  });
}

/** The properties that have a value; an empty list is none. */
function withoutEmpty<Whole>(properties: { readonly [Name in keyof Whole]: Whole[Name] | undefined }): Whole {
  const filled = Object.entries(properties).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as Whole;
}
