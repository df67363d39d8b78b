import type { Article } from '../articles/model/article.ts';
import type { PlainField } from '../articles/model/fields.ts';
import { present } from '../articles/model/present.ts';
import { withoutDropped } from '../articles/model/without-dropped.ts';
import {
  type ArticleRow,
  articleAfter,
  articleAt,
  articleBefore,
  articleById,
  type Position,
} from '../catalog/queries/article-queries.ts';
import {
  type TermRow,
  termArticlesAfter,
  termArticlesBefore,
  termsOfArticle,
} from '../catalog/queries/term-queries.ts';
import { direction } from '../language/direction.ts';
import { byColumn, columnFacets } from '../settings/facet-lists.ts';
import { type FacetName, facetRoles, facets } from '../settings/facets.ts';
import { articleFile, dateFile, fixedFiles, urlOf } from './addresses.ts';
import { furnitureLanguage, htmlPage, type PagesContext } from './pages-context.ts';
import { heroPicture } from './picture.ts';
import type { ArticlePage, Crumb, TermLink } from './record.ts';
import { relatedArticles } from './related.ts';
import { teaser } from './teaser.ts';
import { termLink } from './term-link.ts';

/** The page of the article at an address; its body is left empty, to be rendered only if the page must be. */
export function articlePage(context: PagesContext, address: string): ArticlePage | undefined {
  const found = articleAt(context.catalog, address);
  if (!found) return undefined;
  const article = withoutDropped(found.article);
  const row = { ...found, article };
  const lang = furnitureLanguage(context, article.lang);
  const terms = termsOfArticle(context.catalog, row.id);
  return {
    ...htmlPage(context, {
      kind: 'article',
      file: articleFile(article.address),
      lang,
      title: article.title,
      description: article.summary,
      breadcrumbs: crumbs(context, terms, article, lang),
    }),
    article: shownArticle(context, row, terms, lang),
    ...(row.listed ? onward(context, row, terms, lang) : { led: [], followed: [] }),
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
  const fields = present<Pick<ArticlePage['article'], PlainField>>({
    title: article.title,
    date: article.date,
    updated: article.updated,
    lang: article.lang,
    summary: article.summary,
    agency: article.agency,
    image: heroPicture(row, 'hero'),
    source: article.source,
    corrections: article.corrections,
    withdrawn: article.withdrawn,
  });
  return {
    ...fields,
    ...byColumn(columnFacets, links),
    dir: direction(article.lang),
    termLists: columnFacets
      .filter((facet) => facets[facet].footer)
      .map((facet) => ({ facet, terms: links(facet) }))
      .filter(({ terms: found }) => found.length > 0),
    bodyHash: article.withdrawn ? '' : row.bodyHash,
    body: '',
    headings: [],
    words: 0,
  };
}

function crumbs(
  context: PagesContext,
  terms: readonly TermRow[],
  { date, withdrawn }: Article,
  lang: string,
): readonly Crumb[] {
  const section = terms.find((term) => term.facet === facetRoles.section);
  const link = section ? termLink(context, section, lang) : undefined;
  return [
    { url: urlOf(fixedFiles.home), label: 'home' },
    ...(link ? [{ url: link.url, name: link.name }] : []),
    ...(withdrawn ? [] : [{ url: urlOf(dateFile(date.day)), date: date.day }]),
  ];
}

/** Where to read on; a withdrawn article stands in no list, and has no neighbours. */
function onward(context: PagesContext, { article }: ArticleRow, terms: readonly TermRow[], lang: string) {
  const position = { millis: article.date.millis, address: article.address };
  const show = (other: ArticleRow) => teaser(context, other, lang);
  const { led, followed } = relatedArticles(context.catalog, position, terms);
  return {
    dayUrl: urlOf(dateFile(article.date.day)),
    ...neighbours(context, position, lang),
    led: led.map(show),
    followed: followed.map(show),
    ...seriesNeighbours(context, position, terms, lang),
  };
}

function neighbours(context: PagesContext, position: Position, lang: string): Pick<ArticlePage, 'previous' | 'next'> {
  const previous = articleBefore(context.catalog, position);
  const next = articleAfter(context.catalog, position);
  return {
    ...(previous ? { previous: teaser(context, previous, lang) } : {}),
    ...(next ? { next: teaser(context, next, lang) } : {}),
  };
}

function seriesNeighbours(
  context: PagesContext,
  position: Position,
  terms: readonly TermRow[],
  lang: string,
): Pick<ArticlePage, 'inSeries'> {
  const series = terms.find((term) => term.facet === facetRoles.series);
  if (!series) return {};
  const show = (id: number | undefined) => {
    const row = id === undefined ? undefined : articleById(context.catalog, id);
    return row && teaser(context, row, lang);
  };
  const previous = show(termArticlesBefore(context.catalog, series.id, position, 1)[0]?.article);
  const next = show(termArticlesAfter(context.catalog, series.id, position, 1)[0]?.article);
  return { inSeries: { ...(previous ? { previous } : {}), ...(next ? { next } : {}) } };
}
