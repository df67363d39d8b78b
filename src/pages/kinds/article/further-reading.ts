import {
  type ArticleRow,
  articleAfter,
  articleBefore,
  articleById,
  type Position,
} from '../../../catalog/queries/article-queries.ts';
import { termArticlesAfter, termArticlesBefore } from '../../../catalog/queries/term-neighbours.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { dateFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';
import { relatedArticles } from './related.ts';

/** The links from an article to others. A withdrawn article has none. */
export interface FurtherReading {
  /** The page of its day. */
  readonly dayUrl?: Url;
  /** The article before it, in time and across days. */
  readonly previous?: Teaser;
  /** The article after it. */
  readonly next?: Teaser;
  /** Earlier articles that share its terms, the nearest in time first. */
  readonly led: readonly Teaser[];
  /** Later articles that share its terms, the nearest in time first. */
  readonly followed: readonly Teaser[];
  /** The articles before and after it within its series. */
  readonly inSeries?: {
    readonly previous?: Teaser;
    readonly next?: Teaser;
  };
}

/** Links from an article that is listed. */
export function furtherReading(
  context: PagesContext,
  { article }: ArticleRow,
  terms: readonly TermRow[],
  lang: string,
): FurtherReading {
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

function neighbours(
  context: PagesContext,
  position: Position,
  lang: string,
): Pick<FurtherReading, 'previous' | 'next'> {
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
): Pick<FurtherReading, 'inSeries'> {
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
