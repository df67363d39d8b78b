import {
  type ArticleRow,
  articleAt,
  articlesOfTerm,
  newestArticles,
} from '../../../catalog/queries/article-queries.ts';
import { countOfArticles, countsByYear } from '../../../catalog/queries/date-queries.ts';
import { recentTerms, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { fixedFiles } from '../../parts/addresses.ts';
import { type CountedDate, countedDate } from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';

export interface HomePage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'home';
  readonly lead?: Teaser;
  /** The newest articles after the lead. */
  readonly latest: readonly Teaser[];
  /** Each section with its newest articles, without those of `lead` and `latest`. */
  readonly sections: readonly { readonly term: CountedTerm; readonly teasers: readonly Teaser[] }[];
  readonly series: readonly CountedTerm[];
  /** The terms most used in the newest articles. */
  readonly topics: readonly CountedTerm[];
  readonly years: readonly CountedDate[];
  readonly total: number;
}

const latestShown = 9;
const sectionShown = 4;
/** An older article is not news, even if it has a picture. */
const leadDepth = 50;
const topicsShown = 18;
/** The topics are those of this many newest articles. */
const topicDepth = 100;

/** The front page. */
export const homePage: PageKind<HomePage> = singlePage({
  name: 'home',
  file: fixedFiles.home,
  affected: true,
  inSitemap: true,
  record: homeRecord,
});

/** The first article: the one that the settings name, the newest, or the newest of the last ones that has a picture. */
function leadArticle({ catalog, site }: PagesContext): ArticleRow | undefined {
  const newest = newestArticles(catalog, site.lead === 'newest-with-picture' ? leadDepth : 1);
  if (site.lead === undefined || site.lead === 'newest') return newest[0];
  if (site.lead === 'newest-with-picture') return newest.find(({ article }) => article.image) ?? newest[0];
  const named = articleAt(catalog, site.lead.replace(/\.md$/, ''));
  return named?.listed ? named : newest[0];
}

function homeRecord(context: PagesContext): HomePage {
  const { catalog } = context;
  const html = htmlPage(context, { kind: 'home', file: fixedFiles.home, breadcrumbs: [] });
  const lead = leadArticle(context);
  const latest = newestArticles(catalog, latestShown + 1)
    .filter(({ id }) => id !== lead?.id)
    .slice(0, latestShown);
  const above = new Set([lead, ...latest].map((row) => row?.id));
  const show = (row: (typeof latest)[number]) => teaser(context, row, html.lang, { picture: true });
  const sections = termsOfFacet(catalog, facetRoles.section)
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.key, b.key))
    .map((term) => ({
      term: countedTerm(context, term, html.lang),
      teasers: articlesOfTerm(
        catalog,
        term.id,
        Math.max(0, term.count - latestShown - 1 - sectionShown),
        latestShown + 1 + sectionShown,
      )
        .toReversed()
        .filter((row) => !above.has(row.id))
        .slice(0, sectionShown)
        .map(show),
    }));
  return {
    ...html,
    ...(lead ? { lead: show(lead) } : {}),
    latest: latest.map(show),
    sections: sections.filter(({ teasers }) => teasers.length > 0),
    series: recentTerms(catalog, facetRoles.series, 5_000, 6).map((term) => countedTerm(context, term, html.lang)),
    topics: recentTerms(catalog, facetRoles.topic, topicDepth, topicsShown).map((term) =>
      countedTerm(context, term, html.lang),
    ),
    years: countsByYear(catalog).toReversed().map(countedDate),
    total: countOfArticles(catalog),
    ...oldAddressLookUp(catalog),
  };
}
