import { articlesOfTerm, type Position } from '../../../catalog/queries/article-queries.ts';
import { rankInTerm, type TermRow, termOf, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import type { ArticleChange } from '../../../catalog/store/save-article.ts';
import type { TermUse } from '../../../catalog/terms/term-store.ts';
import type { FacetName } from '../../../settings/facets.ts';
import { facetFile, termFeedFile, termFile, type Url, urlOf } from '../../parts/addresses.ts';
import { type HtmlPage, homeCrumb, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import {
  numberedPages,
  type PageNumber,
  type Pager,
  pageNumbers,
  pagerOf,
  parsePageNumber,
  runOf,
} from '../../parts/paging.ts';
import { type DayGroup, dayGroups } from '../../parts/teaser.ts';
import { type TermLink, termLink } from '../../parts/term-link.ts';
import { type ShownProfile, shownProfile } from './shown-profile.ts';
import { type TermOverview, termOverview } from './term-overview.ts';

/** One page of the articles of one term. */
export interface TermPage extends HtmlPage {
  readonly kind: 'term';
  /** With its count on the index page only. */
  readonly term: TermLink & { readonly count?: number };
  /** The term's other names in the vocabulary. */
  readonly otherNames: readonly { readonly lang: string; readonly name: string }[];
  readonly groups: readonly DayGroup[];
  readonly pager: Pager;
  readonly feed: Url;
  /** On the index page only, because every article of the term changes it. */
  readonly overview?: TermOverview;
  /** On the index page only. */
  readonly profile?: ShownProfile;
}

/** The pages of the articles of a term. */
export const termPage: PageKind<TermPage> = pageKind({
  name: 'term',
  key: ['facet', 'page', 'term'],
  *all({ catalog, site }) {
    for (const facet of site.facets) {
      for (const { key: term, count } of termsOfFacet(catalog, facet)) {
        for (const page of pageNumbers(count, site.pageSize)) yield { facet, page, term };
      }
    }
  },
  *affected(context, changes) {
    for (const change of changes) yield* affectedByChange(context, change, changes.length);
  },
  record(context, { facet: name, page, term }) {
    const facet = context.site.facets.find((shown) => shown === name);
    return facet && termRecord(context, facet, term, parsePageNumber(page));
  },
  *sitemapFiles({ catalog, site }) {
    for (const facet of site.facets) {
      for (const { slug, count } of termsOfFacet(catalog, facet)) {
        yield termFile(facet, slug, 'index');
        for (let page = 1; page <= numberedPages(count, site.pageSize); page++) yield termFile(facet, slug, page);
      }
    }
  },
});

/** The key of the page at the head of which a term's profile is shown. */
export function termIndexKey(facet: FacetName, term: string): string {
  return [termPage.name, facet, 'index', term].join('|');
}

interface TermPageKey {
  readonly facet: FacetName;
  readonly page: PageNumber;
  readonly term: string;
}

function* affectedByChange(context: PagesContext, change: ArticleChange, changes: number): Generator<TermPageKey> {
  const { before, after } = change;
  const stayed = before && after && before.millis === after.millis && before.address === after.address;
  const idsBefore = new Set(before?.terms.map(({ id }) => id));
  const idsAfter = new Set(after?.terms.map(({ id }) => id));
  for (const state of [before, after]) {
    for (const term of state?.terms ?? []) {
      const moved = !(stayed && idsBefore.has(term.id) && idsAfter.has(term.id));
      if (state) yield* affectedOfTerm(context, term, state, moved ? changes : 0);
    }
  }
}

/** The page that shows a position. If articles were added or removed, also all newer pages, because they shift. */
function* affectedOfTerm(
  { catalog, site }: PagesContext,
  { id, facet, key: term }: TermUse,
  position: Position,
  shifted: number,
): Generator<TermPageKey> {
  const rank = rankInTerm(catalog, id, position);
  const count = termOf(catalog, facet, term)?.count ?? 0;
  // The page before this one links to this page, or to the index if this page does not exist yet.
  const first = Math.max(1, Math.floor(rank / site.pageSize) + (shifted ? -1 : 1));
  const last = shifted ? numberedPages(count + shifted, site.pageSize) : first;
  for (let page = first; page <= last; page++) yield { facet, page, term };
  yield { facet, page: 'index', term };
}

function termRecord(context: PagesContext, facet: FacetName, key: string, page: PageNumber): TermPage | undefined {
  const { catalog, site } = context;
  const term = termOf(catalog, facet, key);
  const run = term && runOf(page, term.count, site.pageSize);
  if (!term || !run) return undefined;
  const link = termLink(context, term, site.language);
  const html = htmlPage(context, {
    kind: 'term',
    file: termFile(facet, term.slug, page),
    title: link.name,
    breadcrumbs: [homeCrumb, { url: urlOf(facetFile(facet)), label: facet }],
  });
  const overview = page === 'index' ? termOverview(context, term, html.lang) : undefined;
  const profile = page === 'index' ? shownProfile(context, term, link.name) : undefined;
  return {
    ...html,
    term: page === 'index' ? { ...link, count: term.count } : link,
    otherNames: otherNames(context, term, link.name),
    groups: dayGroups(context, articlesOfTerm(catalog, term.id, run.offset, run.limit), html.lang),
    pager: pagerOf(page, term.count, site.pageSize, (other) => urlOf(termFile(facet, term.slug, other))),
    feed: urlOf(termFeedFile(facet, term.slug)),
    ...(overview ? { overview } : {}),
    ...(profile ? { profile } : {}),
  };
}

function otherNames({ names }: PagesContext, term: TermRow, shown: string): TermPage['otherNames'] {
  const all = Object.entries(names.entryOf(term.facet, term.key)?.names ?? {});
  return all.filter(([, name]) => name !== shown).map(([lang, name]) => ({ lang, name }));
}
