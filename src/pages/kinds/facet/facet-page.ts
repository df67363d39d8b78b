import { type TermRow, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { languageName } from '../../../language/language-name.ts';
import { scriptOf } from '../../../language/script-of.ts';
import { type FacetName, facets } from '../../../settings/facets.ts';
import { facetFile } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { hasIndex } from '../../parts/shown-facets.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { type LetterGroup, letterGroups } from './letter-groups.ts';

/** The index of a facet: its terms by first letter, in the collation of the page's language. */
export interface FacetPage extends HtmlPage {
  readonly kind: 'facet';
  readonly facet: FacetName;
  readonly total: number;
  readonly letters: readonly LetterGroup[];
  /** The terms with most articles, most first; empty if the facet has few terms. `weight` is from 1 to 4. */
  readonly top: readonly (CountedTerm & { readonly weight: number })[];
  /** For each language in another script, the terms with a name in it, by the first letter of that name. */
  readonly otherScripts: readonly { readonly lang: string; readonly letters: readonly LetterGroup[] }[];
}

/** With fewer terms, the index has no list of the most used terms. */
const enoughForTop = 12;
const topTerms = 60;
const weights = 4;

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
    letters: letterGroups(terms, html.lang),
    top: terms.length < enoughForTop ? [] : mostUsed(terms),
    otherScripts: otherScripts(context, rows, html.lang),
  };
}

function mostUsed(terms: readonly CountedTerm[]): FacetPage['top'] {
  const sorted = terms.toSorted((a, b) => b.count - a.count || byCodeUnit(a.url, b.url)).slice(0, topTerms);
  const highest = Math.log(sorted[0]?.count ?? 1);
  const weight = (count: number) => (highest === 0 ? 1 : 1 + Math.round((Math.log(count) / highest) * (weights - 1)));
  return sorted.map((term) => ({ ...term, weight: weight(term.count) }));
}

/** The terms with names in the interface languages that use another script than the page. */
function otherScripts(context: PagesContext, rows: readonly TermRow[], lang: string): FacetPage['otherScripts'] {
  return context.languages
    .filter((other) => other !== lang)
    .map((other) => ({ lang: other, letters: letterGroups(namedIn(context, rows, lang, other), other) }))
    .filter(({ letters }) => letters.length > 0);
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
