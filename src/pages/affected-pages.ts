import { articleAfter, articleBefore, type Position } from '../catalog/queries/article-queries.ts';
import { countOfDay, dateAfter, dateBefore } from '../catalog/queries/date-queries.ts';
import { rankInTerm, termArticlesAfter, termArticlesBefore, termOf } from '../catalog/queries/term-queries.ts';
import type { ArticleChange, ArticleState } from '../catalog/store/save-article.ts';
import type { TermUse } from '../catalog/terms/term-store.ts';
import { facets } from '../settings/facets.ts';
import { anniversariesAround } from './anniversaries.ts';
import { formatKey, type PageKey } from './page-key.ts';
import type { PagesContext } from './pages-context.ts';
import { numberedPages } from './paging.ts';
import { relatedReach } from './related.ts';
import { sitemapParts } from './sitemap-page.ts';

/** Pages that show something of the whole archive. */
const overall = [
  ...(['home', 'years', 'anniversaries', 'compare', 'random', 'search', 'about'] as const),
  ...(['atom', 'json-feed', 'sitemap-index'] as const),
];

type Add = (key: PageKey) => void;

/**
 * The keys of all pages that may differ after some changes, among them pages that no longer exist. Ask after the catalogue
 * has taken the changes in. It may name a page too many, whose record then turns out to be the same; never one too few.
 */
export function affectedPages(context: PagesContext, changes: readonly ArticleChange[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add: Add = (key) => keys.add(formatKey(key));
  const years = new Set<string>();
  for (const change of changes) {
    for (const standing of [change.before, change.after]) {
      if (!standing) continue;
      add({ kind: 'article', address: standing.address });
      addNeighbours(context, standing, add);
      addDates(context, standing.day, changes.length, add);
      addAnniversaries(context, standing.day.slice(5), add);
      years.add(standing.day.slice(0, 4));
    }
    addTerms(context, change, changes.length, add);
  }
  if (keys.size === 0) return keys;
  for (const kind of overall) add({ kind });
  for (const facet of context.site.facets) add({ kind: 'facet', facet });
  for (const year of years) add({ kind: 'random-year', year });
  for (const part of ['lists', ...years]) add({ kind: 'sitemap', part, page: 1 });
  for (const { part, page } of sitemapParts(context)) {
    // One page more than there are now: it may have been there before.
    for (const each of [page, page + 1])
      if (part === 'lists' || years.has(part)) add({ kind: 'sitemap', part, page: each });
  }
  return keys;
}

/** The articles before and after link to this one. */
function addNeighbours({ catalog }: PagesContext, position: Position, add: Add): void {
  for (const row of [articleBefore(catalog, position), articleAfter(catalog, position)]) {
    if (row) add({ kind: 'article', address: row.article.address });
  }
}

/** The pages of its day, month and year, and of those around them, which link to them. */
function addDates({ catalog, site }: PagesContext, day: string, changes: number, add: Add): void {
  const around = (date: string) =>
    [date, dateBefore(catalog, date), dateAfter(catalog, date)].filter((other) => other !== undefined);
  for (const each of around(day)) {
    add({ kind: 'day', day: each, page: 'index' });
    const pages = numberedPages(countOfDay(catalog, each) + changes, site.pageSize);
    for (let page = 1; page <= pages; page++) add({ kind: 'day', day: each, page });
  }
  for (const month of around(day.slice(0, 7))) add({ kind: 'month', month });
  for (const year of around(day.slice(0, 4))) add({ kind: 'year', year });
}

/** The same day of all years, and those around it, which link to it. */
function addAnniversaries({ catalog }: PagesContext, monthDay: string, add: Add): void {
  const { previous, next } = anniversariesAround(catalog, monthDay);
  for (const each of [monthDay, previous?.date.slice(5), next?.date.slice(5)])
    if (each !== undefined) add({ kind: 'anniversary', monthDay: each });
}

function addTerms(context: PagesContext, { before: old, after: now }: ArticleChange, changes: number, add: Add): void {
  const stayed = old && now && old.millis === now.millis && old.address === now.address;
  const wasIn = new Set(old?.terms.map(({ id }) => id));
  for (const standing of [old, now]) {
    for (const term of standing?.terms ?? []) {
      const moved = !(stayed && wasIn.has(term.id) && now.terms.some(({ id }) => id === term.id));
      addTermPages(context, term, standing as ArticleState, moved ? changes : 0, add);
      if (facets[term.facet].relates) addRelated(context, term, standing as ArticleState, add);
    }
  }
}

/** The page that shows a position; where articles came or went, also all newer pages, which they shift. */
function addTermPages(
  { catalog, site }: PagesContext,
  { id, facet, key }: TermUse,
  position: Position,
  shifted: number,
  add: Add,
): void {
  const rank = rankInTerm(catalog, id, position);
  const count = termOf(catalog, facet, key)?.count ?? 0;
  // The page before links to this one, or to the index where this one is none yet.
  const first = Math.max(1, Math.floor(rank / site.pageSize) + (shifted ? -1 : 1));
  const last = shifted ? numberedPages(count + shifted, site.pageSize) : first;
  for (let page = first; page <= last; page++) add({ kind: 'term', facet, page, term: key });
  add({ kind: 'term', facet, page: 'index', term: key });
  add({ kind: 'term-feed', facet, term: key });
}

/** The articles that may find this one among the nearest of a shared term. */
function addRelated({ catalog }: PagesContext, { id }: TermUse, position: Position, add: Add): void {
  const near = [
    ...termArticlesAfter(catalog, id, position, relatedReach.earlier),
    ...termArticlesBefore(catalog, id, position, relatedReach.later),
  ];
  for (const { address } of near) add({ kind: 'article', address });
}
