import { articlesOfTerm } from '../../../catalog/queries/article-queries.ts';
import { type TermRow, termOf, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import type { FacetName } from '../../../settings/facets.ts';
import { termFeedFile, termFile, urlOf } from '../../parts/addresses.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { facetsWithPages, hasIndex, termsShownAnew } from '../../parts/shown-facets.ts';
import { termLink } from '../../parts/term-link.ts';
import { archiveTitle, type FeedPage, feed } from './feed.ts';

const termEntries = 20;

/** Whether a term has a feed. Most terms of an archive have one article, and no second one will ever come. */
export function hasFeed({ count }: Pick<TermRow, 'count'>): boolean {
  return count > 1;
}

/** The feeds of the newest articles of terms. A term of one article has none. */
export const termFeed: PageKind<FeedPage<'term-feed'>> = pageKind({
  name: 'term-feed',
  key: ['facet', 'term'],
  *all(context) {
    for (const facet of facetsWithPages(context)) {
      for (const term of termsOfFacet(context.catalog, facet)) if (hasFeed(term)) yield { facet, term: term.key };
    }
  },
  *affected(context, changes) {
    for (const { terms } of changedStates(changes)) {
      for (const { facet, key: term } of terms) yield { facet, term };
    }
    for (const { facet, key: term } of termsShownAnew(context, changes)) yield { facet, term };
  },
  record(context, { facet: name, term }) {
    const facet = context.site.facets.find((shown) => shown === name && hasIndex(context, shown));
    return facet && termFeedRecord(context, facet, term);
  },
});

function termFeedRecord(context: PagesContext, facet: FacetName, key: string): FeedPage<'term-feed'> | undefined {
  const { catalog, site } = context;
  const term = termOf(catalog, facet, key);
  if (!term || !hasFeed(term)) return undefined;
  return feed(context, {
    kind: 'term-feed',
    file: termFeedFile(facet, term.slug),
    home: site.url + urlOf(termFile(facet, term.slug, 'index')),
    title: `${termLink(context, term, site.language).name} · ${archiveTitle(context)}`,
    rows: articlesOfTerm(catalog, term.id, Math.max(0, term.count - termEntries), termEntries).toReversed(),
  });
}
