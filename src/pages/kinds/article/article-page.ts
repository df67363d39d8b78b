import type { Address, Article, Timestamp } from '../../../articles/model/article.ts';
import { type EveryField, filledFields, type PlainField, withoutDropped } from '../../../articles/model/fields.ts';
import {
  type ArticleRow,
  allAddresses,
  articleAfter,
  articleAt,
  articleBefore,
} from '../../../catalog/queries/article-queries.ts';
import { type TermRow, termsOfArticle } from '../../../catalog/queries/term-queries.ts';
import { direction } from '../../../language/direction.ts';
import { byColumn, columnFacets } from '../../../settings/facet-lists.ts';
import { type ByColumn, type FacetName, facetRoles, facets } from '../../../settings/facets.ts';
import { articleFile } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import { type PageScan, pageScans } from '../../parts/page-scans.ts';
import { interfaceLanguageFor, type PagesContext } from '../../parts/pages-context.ts';
import { heroPicture, type Picture } from '../../parts/picture.ts';
import { type TermLink, termLink } from '../../parts/term-link.ts';
import { type ArticleCopy, articleCopies } from './article-copies.ts';
import { articleCrumbs } from './article-crumbs.ts';
import { type ArticleVersion, articleVersions } from './article-versions.ts';
import { type FurtherReading, furtherReading } from './further-reading.ts';
import { articlesRelatedTo } from './related.ts';

export interface ArticlePage extends HtmlPage, FurtherReading {
  readonly kind: 'article';
  readonly article: ByColumn<TermLink> & {
    readonly title: string;
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly summary?: string;
    readonly date: Timestamp;
    readonly updated?: Timestamp;
    readonly translator?: readonly string[];
    readonly photographer?: readonly string[];
    readonly agency?: string;
    readonly edition?: string;
    readonly issue?: string;
    readonly page?: string;
    readonly rights?: string;
    /** Of its newspaper, if the archive's publications have it. */
    readonly issn?: string;
    /** The newspaper's own address. */
    readonly publicationUrl?: string;
    /** The terms in the article's footer by facet. Facets without terms are left out. */
    readonly termLists: readonly { readonly facet: FacetName; readonly terms: readonly TermLink[] }[];
    readonly image?: Picture;
    /** The pictures of the gallery below the text. The body shows them. */
    readonly images?: Article['images'];
    /** Pictures of the newspaper pages below the text. */
    readonly scans?: readonly PageScan[];
    readonly source?: {
      readonly name?: string;
      readonly url?: string;
      readonly file?: string;
      readonly sha256?: string;
      readonly retrieved?: string;
    };
    readonly aliases?: readonly string[];
    /** All versions, this one too, the original first. Absent if there is one only. */
    readonly translations?: readonly ArticleVersion[];
    readonly corrections: readonly { readonly date: Timestamp; readonly text: string }[];
    readonly withdrawn?: { readonly date: Timestamp; readonly reason: string };
    /** Hash of the body's Markdown. The body is rendered separately. */
    readonly bodyHash: string;
    /** Hashes of the pictures and attachments, which the body shows. */
    readonly media: readonly string[];
    /** Whether the body plays sound or film. */
    readonly hasPlayers: boolean;
    /** Whether the body has something that few articles have, such as players, galleries or footnotes. It has a style sheet of its own. */
    readonly isRich: boolean;
    /** The body as safe HTML. Empty if the article is withdrawn. */
    readonly body: string;
    /** Sub-headings in order, for in-page links. */
    readonly headings: readonly { readonly id: string; readonly text: string; readonly level: number }[];
    readonly words: number;
  };
  /** The other articles that print the same story. Absent if there are none. */
  readonly copies?: readonly ArticleCopy[];
}

/** The pages of the articles. */
export const articlePage: PageKind<ArticlePage> = pageKind({
  name: 'article',
  key: ['address'],
  *all({ catalog }) {
    for (const address of allAddresses(catalog)) yield { address };
  },
  /** The article, the articles before and after it, which link to it, and those that may be related to it. */
  *affected({ catalog }, changes) {
    for (const state of changedStates(changes)) {
      yield { address: state.address };
      for (const address of state.versions ?? []) yield { address };
      for (const row of [articleBefore(catalog, state), articleAfter(catalog, state)]) {
        if (row) yield { address: row.article.address };
      }
      for (const address of articlesRelatedTo(catalog, state)) yield { address };
    }
  },
  record: (context, { address }) => articleRecord(context, address),
});

/** The keys of the pages of articles. */
export function articleKeys(addresses: Iterable<Address>): readonly string[] {
  return Array.from(addresses, (address) => `${articlePage.name}|${address}`);
}

/** The body stays empty here. It is rendered only if the page must be rendered. */
function articleRecord(context: PagesContext, address: string): ArticlePage | undefined {
  const foundRow = articleAt(context.catalog, address);
  if (!foundRow) return undefined;
  const article = withoutDropped(foundRow.article);
  const row = { ...foundRow, article };
  const lang = interfaceLanguageFor(context, article.lang);
  const terms = termsOfArticle(context.catalog, row.id);
  return {
    ...htmlPage(context, {
      kind: 'article',
      file: articleFile(article.address),
      lang,
      title: article.title,
      description: article.summary,
      breadcrumbs: articleCrumbs(context, terms, article, lang),
    }),
    article: shownArticle(context, row, terms, lang),
    ...filledFields({ copies: row.listed ? articleCopies(context, row, lang) : undefined }),
    ...(row.listed ? furtherReading(context, row, terms, lang) : { led: [], followed: [] }),
  };
}

function shownArticle(
  context: PagesContext,
  row: ArticleRow,
  terms: readonly TermRow[],
  lang: string,
): ArticlePage['article'] {
  const { article } = row;
  const links = (facet: FacetName): readonly TermLink[] =>
    terms.filter((term) => term.facet === facet).map((term) => termLink(context, term, lang));
  const fields = filledFields({
    title: article.title,
    date: article.date,
    updated: article.updated,
    lang: article.lang,
    summary: article.summary,
    translator: article.translator,
    photographer: article.photographer,
    agency: article.agency,
    edition: article.edition,
    issue: article.issue,
    page: article.page,
    rights: article.rights,
    image: heroPicture(row, 'hero'),
    images: article.images,
    scans: pageScans(row),
    source: article.source,
    aliases: article.aliases,
    translations: articleVersions(context, row),
    corrections: article.corrections,
    withdrawn: article.withdrawn,
  } satisfies EveryField<Pick<ArticlePage['article'], PlainField>>);
  return {
    ...fields,
    ...publicationFields(context, terms),
    ...byColumn(columnFacets, links),
    dir: direction(article.lang),
    termLists: columnFacets
      .filter((facet) => facets[facet].footer)
      .map((facet) => ({ facet, terms: links(facet) }))
      .filter(({ terms }) => terms.length > 0),
    bodyHash: article.withdrawn ? '' : row.bodyHash,
    media: [...row.pictures, ...row.attachments].map(({ src, info }) => `${src} ${info.sha256}`),
    hasPlayers: false,
    isRich: false,
    body: '',
    headings: [],
    words: 0,
  };
}

function publicationFields(
  { names }: PagesContext,
  terms: readonly TermRow[],
): Pick<ArticlePage['article'], 'issn' | 'publicationUrl'> {
  const term = terms.find(({ facet }) => facet === facetRoles.publication);
  const { issn, url: publicationUrl } = (term && names.entryOf(term.facet, term.key)) ?? {};
  return filledFields({ issn, publicationUrl });
}
