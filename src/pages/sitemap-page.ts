import { addressesOfYear } from '../catalog/article-queries.ts';
import { countOfDay, countsByDay, countsByMonth, countsByYear } from '../catalog/date-queries.ts';
import { termsOfFacet } from '../catalog/term-queries.ts';
import {
  anniversaryFile,
  articleFile,
  dateFile,
  dayListFile,
  facetFile,
  fixedFiles,
  termFile,
  urlOf,
} from './addresses.ts';
import { anniversaryOf } from './anniversaries.ts';
import { anniversariesOf } from './anniversary-pages.ts';
import type { PagesContext } from './pages-context.ts';
import { numberedPages } from './paging.ts';
import type { SitemapIndexPage, SitemapPage } from './record.ts';

/** A sitemap may hold 50,000 addresses (sitemaps.org). */
const longest = 50_000;

type Entry = SitemapPage['entries'][number];

/** One sitemap of a year's pages, or (part `lists`) of the pages that belong to no year. */
export function sitemapPage(context: PagesContext, part: string, page: number): SitemapPage | undefined {
  const entries = (part === 'lists' ? listEntries(context) : yearEntries(context, part)).slice(
    (page - 1) * longest,
    page * longest,
  );
  if (entries.length === 0) return undefined;
  const file = sitemapFile(part, page);
  return { kind: 'sitemap', file, url: urlOf(file), lang: context.site.language, entries };
}

/** The sitemap of sitemaps. */
export function sitemapIndexPage(context: PagesContext): SitemapIndexPage {
  const file = fixedFiles['sitemap-index'];
  const sitemaps = sitemapParts(context).map(({ part, page }) => ({
    url: context.site.url + urlOf(sitemapFile(part, page)),
  }));
  return { kind: 'sitemap-index', file, url: urlOf(file), lang: context.site.language, sitemaps };
}

/** Every sitemap that the archive needs. */
export function sitemapParts(context: PagesContext): readonly { readonly part: string; readonly page: number }[] {
  const years = countsByYear(context.catalog).map(({ date }) => ({ part: date, entries: yearCount(context, date) }));
  const all = [{ part: 'lists', entries: listEntries(context).length }, ...years];
  return all.flatMap(({ part, entries }) =>
    Array.from({ length: Math.ceil(entries / longest) }, (_, page) => ({ part, page: page + 1 })),
  );
}

function sitemapFile(part: string, page: number): string {
  return page === 1 ? `sitemap-${part}.xml` : `sitemap-${part}-${page}.xml`;
}

function yearCount(context: PagesContext, year: string): number {
  const days = countsByDay(context.catalog, year);
  const articles = days.reduce((sum, { count }) => sum + count, 0);
  const pages = days.reduce((sum, { count }) => sum + 1 + numberedPages(count, context.site.pageSize), 0);
  return articles + pages + countsByMonth(context.catalog, year).length + 1;
}

function yearEntries(context: PagesContext, year: string): readonly Entry[] {
  const { catalog, site } = context;
  const entry = (file: string): Entry => ({ url: site.url + urlOf(file) });
  const days = countsByDay(catalog, year).map(({ date }) => date);
  if (days.length === 0) return [];
  return [
    entry(dateFile(year)),
    ...countsByMonth(catalog, year).map(({ date }) => entry(dateFile(date))),
    ...days.flatMap((day) => [
      entry(dateFile(day)),
      ...numbers(numberedPages(countOfDay(catalog, day), site.pageSize)).map((page) => entry(dayListFile(day, page))),
    ]),
    ...addressesOfYear(catalog, year).map(({ address, article }) => ({
      ...entry(articleFile(address)),
      modified: (article.updated ?? article.date).iso,
    })),
  ];
}

function listEntries(context: PagesContext): readonly Entry[] {
  const { catalog, site } = context;
  const entry = (file: string): Entry => ({ url: site.url + urlOf(file) });
  return [
    { url: site.url },
    ...[fixedFiles.years, fixedFiles.search, fixedFiles.about, fixedFiles.compare].map(entry),
    entry(fixedFiles.anniversaries),
    ...[...anniversariesOf(context)].map((monthDay) => entry(anniversaryFile(anniversaryOf(monthDay)))),
    ...site.facets.flatMap((facet) => [
      entry(facetFile(facet)),
      ...termsOfFacet(catalog, facet).flatMap((term) => [
        entry(termFile(facet, term.slug, 'index')),
        ...numbers(numberedPages(term.count, site.pageSize)).map((page) => entry(termFile(facet, term.slug, page))),
      ]),
    ]),
  ];
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
