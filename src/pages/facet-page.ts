import { type TermRow, termsOfFacet } from '../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../language/collator.ts';
import { languageName } from '../language/language-name.ts';
import { scriptOf } from '../language/script-of.ts';
import { type FacetName, facets } from '../settings/facets.ts';
import { facetFile, fixedFiles, urlOf } from './addresses.ts';
import { letterGroups } from './letter-groups.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { CountedTerm, FacetPage } from './record.ts';
import { countedTerm } from './term-link.ts';

/** Below this many terms an index needs no list of the most used. */
const enoughForTop = 12;
const topTerms = 60;
const weights = 4;

/** The index of a facet: its terms by first letter, by weight, and by their names in other scripts. */
export function facetPage(context: PagesContext, facet: FacetName): FacetPage | undefined {
  if (!context.site.facets.includes(facet)) return undefined;
  const html = htmlPage(context, {
    kind: 'facet',
    file: facetFile(facet),
    breadcrumbs: [{ url: urlOf(fixedFiles.home), label: 'home' }],
  });
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
  const most = Math.log(sorted[0]?.count ?? 1);
  const weight = (count: number) => (most === 0 ? 1 : 1 + Math.round((Math.log(count) / most) * (weights - 1)));
  return sorted.map((term) => ({ ...term, weight: weight(term.count) }));
}

/** Each language of the interface whose names stand in another script than the page shows. */
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
