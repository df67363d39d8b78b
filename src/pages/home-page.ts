import { articlesOfTerm, newestArticles } from '../catalog/queries/article-queries.ts';
import { countOfArticles, countsByYear } from '../catalog/queries/date-queries.ts';
import { recentTerms, termsOfFacet } from '../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../language/collator.ts';
import { facetRoles } from '../settings/facets.ts';
import { fixedFiles } from './addresses.ts';
import { countedDate } from './calendar.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { HomePage } from './record.ts';
import { teaser } from './teaser.ts';
import { countedTerm } from './term-link.ts';

const latestShown = 9;
const sectionShown = 4;
const topicsShown = 18;
/** How many of the newest articles tell what is talked about now. */
const topicDepth = 100;

/** The front page. */
export function homePage(context: PagesContext): HomePage {
  const { catalog } = context;
  const html = htmlPage(context, { kind: 'home', file: fixedFiles.home, breadcrumbs: [] });
  const [lead, ...latest] = newestArticles(catalog, latestShown + 1);
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
  };
}
