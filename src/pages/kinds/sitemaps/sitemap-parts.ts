import { sitemapEntries } from '../../../catalog/queries/article-queries.ts';
import { countsByDay, countsByMonth } from '../../../catalog/queries/date-queries.ts';
import { articleFile, dateFile, dayListFile, urlOf } from '../../parts/addresses.ts';
import { canonicalUrl } from '../../parts/html-page.ts';
import type { PageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { numberedPages } from '../../parts/paging.ts';

/** A sitemap may hold 50,000 addresses (sitemaps.org). */
const longest = 50_000;

/** The part of the pages that belong to no year. */
export const lists = 'lists';

export interface SitemapEntry {
  /** Absolute address. */
  readonly url: string;
  /** When the page was last changed, ISO 8601. */
  readonly modified?: string;
}

/** A sitemap: one page of a year, or of the part `lists`. */
export interface SitemapPart {
  readonly part: string;
  /** From 1. */
  readonly page: number;
}

/** Every sitemap that the archive needs. */
export function sitemapParts(
  context: PagesContext,
  kinds: readonly PageKind[],
  size = longest,
): readonly SitemapPart[] {
  const all = [{ part: lists, entries: listFiles(context, kinds).length }, ...yearCounts(context)];
  return all.flatMap(({ part, entries }) =>
    Array.from({ length: Math.ceil(entries / size) }, (_, page) => ({ part, page: page + 1 })),
  );
}

/** The entries of one sitemap. */
export function entriesOfSitemap(
  context: PagesContext,
  kinds: readonly PageKind[],
  { part, page }: SitemapPart,
  size = longest,
): readonly SitemapEntry[] {
  const entries = part === lists ? listEntries(context, kinds) : yearEntries(context, part);
  return entries.slice((page - 1) * size, page * size);
}

export function sitemapFile({ part, page }: SitemapPart): string {
  return page === 1 ? `sitemap-${part}.xml` : `sitemap-${part}-${page}.xml`;
}

function listFiles(context: PagesContext, kinds: readonly PageKind[]): readonly string[] {
  return kinds.flatMap((kind) => (kind.sitemapFiles ? [...kind.sitemapFiles(context)] : []));
}

function listEntries(context: PagesContext, kinds: readonly PageKind[]): readonly SitemapEntry[] {
  return listFiles(context, kinds).map((file) => ({ url: canonicalUrl(context, file) }));
}

/** The number of entries in each year's sitemap: the year, its months, all pages of its days, and its articles. */
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

function yearEntries(context: PagesContext, year: string): readonly SitemapEntry[] {
  const { catalog, site } = context;
  const entry = (file: string): SitemapEntry => ({ url: site.url + urlOf(file) });
  const days = countsByDay(catalog, year);
  if (days.length === 0) return [];
  return [
    entry(dateFile(year)),
    ...countsByMonth(catalog, year).map(({ date }) => entry(dateFile(date))),
    ...days.flatMap(({ date, count }) => [
      entry(dateFile(date)),
      ...Array.from({ length: numberedPages(count, site.pageSize) }, (_, index) => entry(dayListFile(date, index + 1))),
    ]),
    ...sitemapEntries(catalog, year).map(({ address, modified }) => ({ ...entry(articleFile(address)), modified })),
  ];
}
