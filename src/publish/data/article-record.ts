import type { RenderedBody } from '../../articles/body/render-body.ts';
import type { DataRow } from '../../catalog/queries/data-queries.ts';
import { articleTerms } from '../../catalog/terms/article-terms.ts';
import { articleFile, urlOf } from '../../pages/addresses.ts';
import type { PagesContext } from '../../pages/pages-context.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
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
  readonly agency?: string;
  readonly image?: RecordImage;
  readonly source?: DataRow['article']['source'];
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

/** An article as data; `body` is absent where it is withdrawn, and then nothing that it said is told. */
export function articleRecord(
  { site, names }: PagesContext,
  { article, pictures }: DataRow,
  body: RenderedBody | undefined,
): ArticleRecord {
  const { address, date, withdrawn } = article;
  const identity = {
    id: address,
    url: site.url + urlOf(articleFile(address)),
    day: date.day,
    ...(date.hasTime ? { published: date.iso } : {}),
  };
  if (body === undefined || withdrawn) {
    const { lang: language, title } = article;
    const told = withdrawn ? { withdrawn: { date: momentOf(withdrawn.date), reason: withdrawn.reason } } : {};
    return { ...identity, language, title, ...told };
  }
  const terms = articleTerms(article, columnFacets, names);
  const named = (facet: FacetName) =>
    terms
      .filter((term) => term.facet === facet)
      .map(({ key, name }) => names.nameIn(facet, key, site.language)?.name ?? name);
  return present({
    ...identity,
    updated: article.updated && momentOf(article.updated),
    language: article.lang,
    title: article.title,
    summary: article.summary,
    ...byColumn(columnFacets, named),
    agency: article.agency,
    image: imageOf(article, pictures, site.url),
    source: article.source,
    corrections: article.corrections.map(({ date: moment, text }) => ({ date: momentOf(moment), text })),
    words: body.words,
    text: body.text,
  });
}

/** A moment as precisely as it is known. */
function momentOf({ iso, day, hasTime }: DataRow['article']['date']): string {
  return hasTime ? iso : day;
}

function imageOf(
  { image }: DataRow['article'],
  pictures: DataRow['pictures'],
  siteUrl: string,
): RecordImage | undefined {
  const info = pictures.find(({ src }) => src === image?.src)?.info;
  const widest = info ? variantsOf(info as PictureInfo, 'hero').at(-1) : undefined;
  const variant = widest?.variants.at(-1);
  if (!image || !widest || !variant) return undefined;
  const { alt, caption, credit } = image;
  const { url, width, height } = variant;
  return present({ url: siteUrl + url, width, height, type: widest.type, alt, caption, credit });
}

/** Without the fields that say nothing. */
function present<Known>(fields: { readonly [Name in keyof Known]: Known[Name] | undefined }): Known {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told) as Known;
}
