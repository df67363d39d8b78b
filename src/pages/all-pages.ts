import { allAddresses } from '../catalog/queries/article-queries.ts';
import { countsByDay, countsByMonth, countsByYear } from '../catalog/queries/date-queries.ts';
import { termsOfFacet } from '../catalog/queries/term-queries.ts';
import { anniversariesOf } from './anniversary-pages.ts';
import { formatKey, type PageKey } from './page-key.ts';
import type { PagesContext } from './pages-context.ts';
import { numberedPages } from './paging.ts';
import { sitemapParts } from './sitemap-page.ts';

const single = [
  'home',
  'years',
  'anniversaries',
  'compare',
  'random',
  'search',
  'about',
  'offline',
  'not-found',
  'atom',
  'json-feed',
  'sitemap-index',
  'robots',
  'opensearch',
  'webmanifest',
] as const;

/** The keys of every page of the archive as the catalogue is now. */
export function* allPages(context: PagesContext): Generator<string> {
  for (const key of pageKeys(context)) yield formatKey(key);
}

function* pageKeys(context: PagesContext): Generator<PageKey> {
  const { catalog, site } = context;
  for (const kind of single) yield { kind };
  for (const address of allAddresses(catalog)) yield { kind: 'article', address };
  for (const { date: year } of countsByYear(catalog)) {
    yield { kind: 'year', year };
    yield { kind: 'random-year', year };
    for (const { date: day, count } of countsByDay(catalog, year)) {
      for (const page of pageNumbers(count, site.pageSize)) yield { kind: 'day', day, page };
    }
  }
  for (const { date: month } of countsByMonth(catalog)) yield { kind: 'month', month };
  for (const monthDay of anniversariesOf(context)) yield { kind: 'anniversary', monthDay };
  for (const facet of site.facets) {
    yield { kind: 'facet', facet };
    for (const { key: term, count } of termsOfFacet(catalog, facet)) {
      for (const page of pageNumbers(count, site.pageSize)) yield { kind: 'term', facet, page, term };
      yield { kind: 'term-feed', facet, term };
    }
  }
  for (const { part, page } of sitemapParts(context)) yield { kind: 'sitemap', part, page };
}

function* pageNumbers(count: number, pageSize: number): Generator<number | 'index'> {
  for (let page = 1; page <= numberedPages(count, pageSize); page++) yield page;
  yield 'index';
}
