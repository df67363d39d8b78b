import { articleAfter, newestArticles } from '../catalog/queries/article-queries.ts';
import { countOfArticles, countsByYear } from '../catalog/queries/date-queries.ts';
import { countOfTerms, termsOfFacet } from '../catalog/queries/term-queries.ts';
import { collatorFor } from '../language/collator.ts';
import { keyFacets } from '../settings/facet-lists.ts';
import { type FacetName, facets } from '../settings/facets.ts';
import { facetFile, fixedFiles, urlOf } from './addresses.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { ArchiveFigures, KeyedTerm, PlainPage } from './record.ts';
import { termLink } from './term-link.ts';

/** A page whose text is the furniture's, with the archive's figures. Those for unknown addresses and for reading offline have none: they never change. */
export function plainPage(context: PagesContext, kind: PlainPage['kind']): PlainPage {
  const html = htmlPage(context, {
    kind,
    file: fixedFiles[kind],
    breadcrumbs: [{ url: urlOf(fixedFiles.home), label: 'home' }],
  });
  const search = kind === 'search';
  const dated = search || kind === 'about';
  return {
    ...html,
    figures: kind === 'not-found' || kind === 'offline' ? { articles: 0, facets: [] } : figures(context),
    years: dated
      ? countsByYear(context.catalog)
          .map(({ date }) => date)
          .toReversed()
      : [],
    choices: search ? searchChoices(context, html.lang) : [],
  };
}

/** The facets that a search is narrowed by with a list of their terms; one choice that every article has is none. */
function searchChoices(context: PagesContext, lang: string): PlainPage['choices'] {
  return keyFacets
    .map((facet) => ({ facet, terms: links(context, facet, lang) }))
    .filter(({ facet, terms }) => terms.length > (facets[facet].required ? 1 : 0));
}

function links(context: PagesContext, facet: FacetName, lang: string): readonly KeyedTerm[] {
  const compare = collatorFor(lang);
  return termsOfFacet(context.catalog, facet)
    .map((term) => ({ ...termLink(context, term, lang), key: term.key }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}

function figures({ catalog, site }: PagesContext): ArchiveFigures {
  const firstDay = articleAfter(catalog, { millis: Number.MIN_SAFE_INTEGER, address: '' })?.article.date.day;
  const lastDay = newestArticles(catalog, 1)[0]?.article.date.day;
  return {
    articles: countOfArticles(catalog),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    facets: site.facets.map((facet) => ({ facet, terms: countOfTerms(catalog, facet), url: urlOf(facetFile(facet)) })),
  };
}
