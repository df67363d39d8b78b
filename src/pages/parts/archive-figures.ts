import { articleAfter, newestArticles } from '../../catalog/queries/article-queries.ts';
import { countOfArticles, countsByYear } from '../../catalog/queries/date-queries.ts';
import { countOfTerms } from '../../catalog/queries/term-queries.ts';
import type { FacetName } from '../../settings/facets.ts';
import { facetFile, type Url, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import { facetsWithPages } from './shown-facets.ts';

/** The size of the archive: articles, first and last day, and the terms of each facet. */
export interface ArchiveFigures {
  readonly articles: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly facets: readonly { readonly facet: FacetName; readonly terms: number; readonly url: Url }[];
}

export function archiveFigures(context: PagesContext): ArchiveFigures {
  const { catalog } = context;
  const firstDay = articleAfter(catalog, { millis: Number.MIN_SAFE_INTEGER, address: '' })?.article.date.day;
  const lastDay = newestArticles(catalog, 1)[0]?.article.date.day;
  return {
    articles: countOfArticles(catalog),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    facets: facetsWithPages(context).map((facet) => ({
      facet,
      terms: countOfTerms(catalog, facet),
      url: urlOf(facetFile(facet)),
    })),
  };
}

/** The years with articles, newest first. */
export function newestYears({ catalog }: PagesContext): readonly string[] {
  return countsByYear(catalog)
    .map(({ date }) => date)
    .toReversed();
}
