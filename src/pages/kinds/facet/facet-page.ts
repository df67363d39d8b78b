import { type TermRow, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { languageName } from '../../../language/language-name.ts';
import { scriptOf } from '../../../language/script-of.ts';
import { type FacetName, facets } from '../../../settings/facets.ts';
import { facetFile } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { hasIndex } from '../../parts/shown-facets.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { type IndexPart, indexParts, isParted, mostOnPage } from './index-parts.ts';
import { type LetterGroup, letterGroups } from './letter-groups.ts';
import { mostUsed, type WeightedTerm } from './most-used.ts';

/** The index of a facet: its terms by first letter, in the collation of the page's language. */
export interface FacetPage extends HtmlPage {
  readonly kind: 'facet';
  readonly facet: FacetName;
  readonly total: number;
  /** Empty if the index is parted. */
  readonly letters: readonly LetterGroup[];
  /** The pages of an index with very many terms, by first letter. */
  readonly parts: readonly IndexPart[];
  /** The terms with most articles, most first; empty if the facet has few terms. */
  readonly top: readonly WeightedTerm[];
  /** For each language in another script, the terms with a name in it, by the first letter of that name. */
  readonly otherScripts: readonly { readonly lang: string; readonly letters: readonly LetterGroup[] }[];
}

/** The index of a facet: its terms by first letter, by weight, and by their names in other scripts. */
export const facetPage: PageKind<FacetPage> = pageKind({
  name: 'facet',
  key: ['facet'],
  all: (context) => context.site.facets.filter((facet) => hasIndex(context, facet)).map((facet) => ({ facet })),
  affected: ({ site }) => site.facets.map((facet) => ({ facet })),
  record(context, key) {
    const facet = context.site.facets.find((name) => name === key.facet);
    return facet && hasIndex(context, facet) ? facetRecord(context, facet) : undefined;
  },
  sitemapFiles: (context) => context.site.facets.filter((facet) => hasIndex(context, facet)).map(facetFile),
});

function facetRecord(context: PagesContext, facet: FacetName): FacetPage {
  const html = htmlPage(context, { kind: 'facet', file: facetFile(facet) });
  const rows = termsOfFacet(context.catalog, facet);
  const terms = rows.map((term) => countedTerm(context, term, html.lang));
  return {
    ...html,
    facet,
    total: terms.length,
    ...(isParted(context, facet, '')
      ? { letters: [], parts: indexParts(context, facet, '', html.lang) }
      : { letters: letterGroups(terms, html.lang), parts: [] }),
    top: mostUsed(terms),
    otherScripts: otherScripts(context, rows, html.lang),
  };
}

/** The terms with names in the interface languages that use another script than the page, unless they are too many for it. */
function otherScripts(context: PagesContext, rows: readonly TermRow[], lang: string): FacetPage['otherScripts'] {
  return context.languages
    .filter((other) => other !== lang)
    .map((other) => ({ lang: other, terms: namedIn(context, rows, lang, other) }))
    .filter(({ terms }) => terms.length > 0 && terms.length <= mostOnPage)
    .map(({ lang: other, terms }) => ({ lang: other, letters: letterGroups(terms, other) }));
}

function namedIn(context: PagesContext, rows: readonly TermRow[], lang: string, other: string): readonly CountedTerm[] {
  return rows.flatMap((row) => {
    const shown = countedTerm(context, row, lang);
    const name = facets[row.facet].namedByUnicode
      ? languageName(row.name, other)
      : context.names.entryOf(row.facet, row.key)?.names[other];
    if (name === undefined || scriptOf(name).name === scriptOf(shown.name).name) return [];
    return [{ ...shown, name, lang: other }];
  });
}
