import { type TermRow, termOf, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import type { ArticleChange } from '../../../catalog/store/save-article.ts';
import type { TermUse } from '../../../catalog/terms/term-store.ts';
import type { FacetName } from '../../../settings/facets.ts';
import { facetFile, termFeedFile, termFile, type Url, urlOf } from '../../parts/addresses.ts';
import { type Crumb, type HtmlPage, homeCrumb, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { longestPage, type Pager, pagerOf } from '../../parts/paging.ts';
import { facetsWithPages, hasIndex, termsShownAnew } from '../../parts/shown-facets.ts';
import { type DayGroup, dayGroups } from '../../parts/teaser.ts';
import { type TermLink, termLink } from '../../parts/term-link.ts';
import { partsOfTerm } from '../../periods/list-parts.ts';
import { allTime, isDay, type Period, periodPageName } from '../../periods/period.ts';
import type { PeriodNode } from '../../periods/period-tree.ts';
import { type Timeline, timelineOf } from '../../periods/timeline.ts';
import { hasFeed } from '../feeds/term-feed.ts';
import { type ShownProfile, shownProfile } from './shown-profile.ts';
import { articlesOfPage, changedListPages, findListPage, type ListPage, listPages } from './term-list.ts';
import { type TermOverview, termOverview } from './term-overview.ts';

/** One page of the articles of one term: of all, or of a period. */
export interface TermPage extends HtmlPage {
  readonly kind: 'term';
  readonly term: TermLink;
  /** The term's other names in the vocabulary. */
  readonly otherNames: readonly { readonly lang: string; readonly name: string }[];
  /** The articles of the page's period. */
  readonly count: number;
  readonly groups: readonly ListGroup[];
  readonly timeline: Timeline;
  /** The pages of a day with very many articles, on each of them. */
  readonly pager?: Pager;
  /** The number of this page among those of its day, if newer articles of the day have another page. */
  readonly number?: number;
  /** Absent if it has only one article. */
  readonly feed?: Url;
  /** On the index page only, because every article of the term changes it. */
  readonly overview?: TermOverview;
  /** On the index page only. */
  readonly profile?: ShownProfile;
}

/** The articles of a day. `id` is the period that begins with it, if another page links to that. */
interface ListGroup extends DayGroup {
  readonly id?: Period;
}

/** The pages of the articles of a term. */
export const termPage: PageKind<TermPage> = pageKind({
  name: 'term',
  key: ['facet', 'page', 'term'],
  *all(context) {
    for (const facet of facetsWithPages(context)) {
      for (const term of termsOfFacet(context.catalog, facet))
        for (const page of listPages(context, term)) yield { facet, page, term: term.key };
    }
  },
  *affected(context, changes) {
    for (const { term, days } of changesByTerm(changes)) {
      const { id, facet, key } = term;
      for (const page of changedListPages(context, id, days)) yield { facet, page, term: key };
    }
    for (const term of termsShownAnew(context, changes))
      for (const page of listPages(context, term)) yield { facet: term.facet, page, term: term.key };
  },
  record(context, { facet: name, page, term }) {
    const facet = context.site.facets.find((shown) => shown === name && hasIndex(context, shown));
    return facet && termRecord(context, facet, term, page);
  },
  *sitemapFiles(context) {
    for (const facet of facetsWithPages(context)) {
      for (const term of termsOfFacet(context.catalog, facet))
        for (const page of listPages(context, term)) yield termFile(facet, term.slug, page);
    }
  },
});

/** The key of the page at the head of which a term's profile is shown. */
export function termIndexKey(facet: FacetName, term: string): string {
  return [termPage.name, facet, 'index', term].join('|');
}

/** The terms of changed articles, each with the number of its articles more than before by day. */
function changesByTerm(
  changes: readonly ArticleChange[],
): Iterable<{ readonly term: TermUse; readonly days: ReadonlyMap<string, number> }> {
  const terms = new Map<number, { readonly term: TermUse; readonly days: Map<string, number> }>();
  for (const { before, after } of changes) {
    for (const [state, step] of [
      [before, -1],
      [after, 1],
    ] as const) {
      for (const term of state?.terms ?? []) {
        const { days } = terms.get(term.id) ?? { days: new Map<string, number>() };
        terms.set(term.id, { term, days });
        if (state) days.set(state.day, (days.get(state.day) ?? 0) + step);
      }
    }
  }
  return terms.values();
}

function termRecord(context: PagesContext, facet: FacetName, key: string, name: string): TermPage | undefined {
  const { catalog, site } = context;
  const term = termOf(catalog, facet, key);
  const list = term && findListPage(context, term.id, name);
  if (!term || !list) return undefined;
  const urlOfPage = (page: string) => urlOf(termFile(facet, term.slug, page));
  const source = {
    partsOf: partsOfTerm(catalog, term.id),
    limit: longestPage(context.site.pageSize),
    urlOf: urlOfPage,
  };
  const timeline = timelineOf(source, list.path);
  const link = termLink(context, term, site.language);
  const html = htmlPage(context, {
    kind: 'term',
    file: termFile(facet, term.slug, name),
    title: link.name,
    breadcrumbs: [homeCrumb, { url: urlOf(facetFile(facet)), label: facet }, ...timeline.around.map(crumbOf(link))],
  });
  const overview = name === allTime ? termOverview(context, term, html.lang) : undefined;
  const node = list.path.at(-1) ?? list.path[0];
  const rows = articlesOfPage(context, term, list);
  const profile = name === allTime ? shownProfile(context, term, link.name) : undefined;
  return {
    ...html,
    term: link,
    otherNames: otherNames(context, term, link.name),
    // An older page of a day does not show how many stories the day has, so that a newer one does not change it.
    ...(list.page === 'index' ? { count: node.count } : { count: rows.length, number: list.page }),
    groups: withIds(dayGroups(context, rows, html.lang), node),
    timeline,
    ...pagerOfDay(context, list, node, urlOfPage),
    ...(hasFeed(term) ? { feed: urlOf(termFeedFile(facet, term.slug)) } : {}),
    ...(overview ? { overview } : {}),
    ...(profile ? { profile } : {}),
  };
}

function crumbOf({ name, lang }: TermLink): (around: Timeline['around'][number]) => Crumb {
  return ({ period, url }) => (period === allTime ? { url, name, ...(lang ? { lang } : {}) } : { url, date: period });
}

/** Names the first day of each part that the page itself shows, so that the timeline can link to it. */
function withIds(groups: readonly DayGroup[], { parts, pages }: PeriodNode): readonly ListGroup[] {
  const ids = new Map(
    parts.slice(pages.length).map(({ period }) => {
      const prefix = period.replace(/0s$/, '');
      return [groups.find(({ day }) => day.startsWith(prefix))?.day, period];
    }),
  );
  return groups.map((group) => {
    const id = ids.get(group.day);
    return id === undefined ? group : { ...group, id };
  });
}

function pagerOfDay(
  { site }: PagesContext,
  { page }: ListPage,
  { period, count }: PeriodNode,
  urlOfPage: (page: string) => Url,
): Pick<TermPage, 'pager'> {
  if (!isDay(period) || count <= longestPage(site.pageSize)) return {};
  return { pager: pagerOf(page, count, site.pageSize, (other) => urlOfPage(periodPageName(period, other))) };
}

function otherNames({ names }: PagesContext, term: TermRow, shown: string): TermPage['otherNames'] {
  const all = Object.entries(names.entryOf(term.facet, term.key)?.names ?? {});
  return all.filter(([, name]) => name !== shown).map(([lang, name]) => ({ lang, name }));
}
