import { articlesOfTerm } from '../catalog/queries/article-queries.ts';
import { type TermRow, termOf } from '../catalog/queries/term-queries.ts';
import type { FacetName } from '../settings/facets.ts';
import { facetFile, fixedFiles, termFeedFile, termFile, urlOf } from './addresses.ts';
import type { PageNumber } from './page-key.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import { pagerOf, runOf } from './paging.ts';
import type { TermPage } from './record.ts';
import { dayGroups } from './teaser.ts';
import { termLink } from './term-link.ts';
import { termOverview } from './term-overview.ts';

/** One page of the articles of a term. */
export function termPage(context: PagesContext, facet: FacetName, key: string, page: PageNumber): TermPage | undefined {
  const { catalog, site } = context;
  const term = termOf(catalog, facet, key);
  const run = term && runOf(page, term.count, site.pageSize);
  if (!term || !run || !site.facets.includes(facet)) return undefined;
  const link = termLink(context, term, site.language);
  const html = htmlPage(context, {
    kind: 'term',
    file: termFile(facet, term.slug, page),
    title: link.name,
    breadcrumbs: [
      { url: urlOf(fixedFiles.home), label: 'home' },
      { url: urlOf(facetFile(facet)), label: facet },
    ],
  });
  const overview = page === 'index' ? termOverview(context, term, html.lang) : undefined;
  return {
    ...html,
    term: page === 'index' ? { ...link, count: term.count } : link,
    otherNames: otherNames(context, term, link.name),
    groups: dayGroups(context, articlesOfTerm(catalog, term.id, run.offset, run.limit), html.lang),
    pager: pagerOf(page, term.count, site.pageSize, (other) => urlOf(termFile(facet, term.slug, other))),
    feed: urlOf(termFeedFile(facet, term.slug)),
    ...(overview ? { overview } : {}),
  };
}

function otherNames({ names }: PagesContext, term: TermRow, shown: string): TermPage['otherNames'] {
  const all = Object.entries(names.entryOf(term.facet, term.key)?.names ?? {});
  return all.filter(([, name]) => name !== shown).map(([lang, name]) => ({ lang, name }));
}
