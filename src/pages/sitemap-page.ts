import { sitemapEntries } from '../catalog/queries/article-queries.ts';
import { countsByDay, countsByMonth } from '../catalog/queries/date-queries.ts';
import { termsOfFacet } from '../catalog/queries/term-queries.ts';
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
export function sitemapPage(
  context: PagesContext,
  part: string,
  page: number,
  size = longest,
): SitemapPage | undefined {
  const entries = (part === 'lists' ? listEntries(context) : yearEntries(context, part)).slice(
    (page - 1) * size,
    page * size,
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
export function sitemapParts(
  context: PagesContext,
  size = longest,
): readonly { readonly part: string; readonly page: number }[] {
  const all = [{ part: 'lists', entries: listCount(context) }, ...yearCounts(context)];
  return all.flatMap(({ part, entries }) =>
    Array.from({ length: Math.ceil(entries / size) }, (_, page) => ({ part, page: page + 1 })),
  );
}

function sitemapFile(part: string, page: number): string {
  return page === 1 ? `sitemap-${part}.xml` : `sitemap-${part}-${page}.xml`;
}

/** How many addresses each year's sitemap holds: one for itself, its months, their days with all pages, and the articles. */
function yearCounts({ catalog, site }: PagesContext): readonly { readonly part: string; readonly entries: number }[] {
  const years = new Map<string, number>();
  const add = (date: string, entries: number) => {
    const year = date.slice(0, 4);
    years.set(year, (years.get(year) ?? 1) + entries);
  };
  for (const { date, count } of countsByDay(catalog)) add(date, count + 1 + numberedPages(count, site.pageSize));
  for (const { date } of countsByMonth(catalog)) add(date, 1);
  return [...years].map(([part, entries]) => ({ part, entries }));
}

function yearEntries(context: PagesContext, year: string): readonly Entry[] {
  const { catalog, site } = context;
  const entry = (file: string): Entry => ({ url: site.url + urlOf(file) });
  const days = countsByDay(catalog, year);
  if (days.length === 0) return [];
  return [
    entry(dateFile(year)),
    ...countsByMonth(catalog, year).map(({ date }) => entry(dateFile(date))),
    ...days.flatMap(({ date, count }) => [
      entry(dateFile(date)),
      ...numbers(numberedPages(count, site.pageSize)).map((page) => entry(dayListFile(date, page))),
    ]),
    ...sitemapEntries(catalog, year).map(({ address, modified }) => ({ ...entry(articleFile(address)), modified })),
  ];
}

/** How many entries `listEntries` has. */
function listCount(context: PagesContext): number {
  const { catalog, site } = context;
  const terms = site.facets.flatMap((facet) => termsOfFacet(catalog, facet));
  const pages = terms.reduce((sum, { count }) => sum + 1 + numberedPages(count, site.pageSize), 0);
  return 1 + placesOfLists(context).length + pages;
}

/** The pages that belong to no year and no term, short of the home page. */
function placesOfLists(context: PagesContext): readonly string[] {
  return [
    ...[fixedFiles.years, fixedFiles.search, fixedFiles.about, fixedFiles.compare, fixedFiles.anniversaries],
    ...[...anniversariesOf(context)].map((monthDay) => anniversaryFile(anniversaryOf(monthDay))),
    ...context.site.facets.map(facetFile),
  ];
}

function listEntries(context: PagesContext): readonly Entry[] {
  const { catalog, site } = context;
  const entry = (file: string): Entry => ({ url: site.url + urlOf(file) });
  return [
    { url: site.url },
    ...placesOfLists(context).map(entry),
    ...site.facets.flatMap((facet) =>
      termsOfFacet(catalog, facet).flatMap((term) => [
        entry(termFile(facet, term.slug, 'index')),
        ...numbers(numberedPages(term.count, site.pageSize)).map((page) => entry(termFile(facet, term.slug, page))),
      ]),
    ),
  ];
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
