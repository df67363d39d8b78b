import { newestArticles } from '../../../catalog/queries/article-queries.ts';
import { countOfArticles, countsByDay, countsByYear, type DateCount } from '../../../catalog/queries/date-queries.ts';
import { mostUsedTerms, recentTerms, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { type Coverage, coverage } from '../../charts/coverage.ts';
import { fixedFiles } from '../../parts/addresses.ts';
import { type CountedDate, countedDate } from '../../parts/calendar.ts';
import { dayMasks } from '../../parts/day-masks.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { decadesOf } from '../../periods/decades.ts';
import { leadArticle } from './lead-article.ts';
import { type Strip, strips } from './strips.ts';

export interface HomePage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'home';
  readonly total: number;
  /** Years, or decades if they are many, newest first. */
  readonly years: readonly CountedDate[];
  /** The languages of the articles, if there are several, with the most used first. */
  readonly languages: readonly CountedTerm[];
  /** Articles by year, or by month in a few years. */
  readonly chart?: Coverage;
  /** The days that have articles. */
  readonly days: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly lead?: Teaser;
  /** The newest articles without the lead. */
  readonly newest: readonly Teaser[];
  readonly strips: readonly Strip[];
  readonly series: readonly CountedTerm[];
  /** The topics with the most articles. */
  readonly topics: readonly CountedTerm[];
}

/** With more years than this, decades are listed. */
const mostYears = 40;
const newestShown = 6;
const topicsShown = 18;
const seriesShown = 6;
/** The series are those of this many newest articles. */
const seriesDepth = 5_000;

/** The front page. */
export const homePage: PageKind<HomePage> = singlePage({
  name: 'home',
  file: fixedFiles.home,
  affected: true,
  inSitemap: true,
  record: homeRecord,
});

function homeRecord(context: PagesContext): HomePage {
  const { catalog } = context;
  const html = htmlPage(context, { kind: 'home', file: fixedFiles.home, breadcrumbs: [] });
  const lead = leadArticle(context);
  const newest = newestArticles(catalog, newestShown + 1)
    .filter(({ id }) => id !== lead?.id)
    .slice(0, newestShown);
  const days = countsByDay(catalog);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  const yearCounts = countsByYear(catalog);
  const places = new Map(decadesOf(yearCounts).map(({ period, url }) => [period, url]));
  const chart = coverage(days, { placeOfDecade: (decade) => places.get(decade) });
  return {
    ...html,
    total: countOfArticles(catalog),
    years: yearsOrDecades(yearCounts).toReversed(),
    languages: countedLanguages(context, html.lang),
    ...(chart ? { chart } : {}),
    days: dayMasks(days.map(({ date }) => date)),
    ...(first ? { firstDay: first } : {}),
    ...(last ? { lastDay: last } : {}),
    ...(lead ? { lead: teaser(context, lead, html.lang, { picture: true }) } : {}),
    newest: newest.map((row) => teaser(context, row, html.lang)),
    strips: strips(context, html.lang, lead ? [lead, ...newest] : newest),
    series: recentTerms(catalog, facetRoles.series, seriesDepth, seriesShown).map((term) =>
      countedTerm(context, term, html.lang),
    ),
    topics: mostUsedTerms(catalog, [facetRoles.topic], topicsShown).map((term) =>
      countedTerm(context, term, html.lang),
    ),
    ...oldAddressLookUp(context),
  };
}

function yearsOrDecades(years: readonly DateCount[]): readonly CountedDate[] {
  return years.length > mostYears
    ? decadesOf(years).map(({ period, url, count }) => ({ date: period, url, count }))
    : years.map(countedDate);
}

function countedLanguages(context: PagesContext, lang: string): readonly CountedTerm[] {
  if (!context.site.facets.includes(facetRoles.language)) return [];
  const terms = termsOfFacet(context.catalog, facetRoles.language);
  if (terms.length < 2) return [];
  return terms.toSorted((a, b) => b.count - a.count).map((term) => countedTerm(context, term, lang));
}
