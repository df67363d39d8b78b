import { termsOfFacet } from '../catalog/term-queries.ts';
import { byCodeUnit, collatorFor } from '../language/collator.ts';
import type { FacetName } from '../settings/site.ts';
import { facetFile, fixedFiles, urlOf } from './addresses.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { CountedTerm, FacetPage } from './record.ts';
import { countedTerm } from './term-link.ts';

/** Below this many terms an index needs no list of the most used. */
const enoughForTop = 30;
const topTerms = 24;

/** The index of a facet: its terms by first letter. */
export function facetPage(context: PagesContext, facet: FacetName): FacetPage | undefined {
  if (!context.site.facets.includes(facet)) return undefined;
  const html = htmlPage(context, {
    kind: 'facet',
    file: facetFile(facet),
    breadcrumbs: [{ url: urlOf(fixedFiles.home), label: 'home' }],
  });
  const terms = termsOfFacet(context.catalog, facet).map((term) => countedTerm(context, term, html.lang));
  return {
    ...html,
    facet,
    total: terms.length,
    letters: byLetter(terms, html.lang),
    top: terms.length < enoughForTop ? [] : mostUsed(terms),
  };
}

function mostUsed(terms: readonly CountedTerm[]): readonly CountedTerm[] {
  return terms.toSorted((a, b) => b.count - a.count || byCodeUnit(a.url, b.url)).slice(0, topTerms);
}

function byLetter(terms: readonly CountedTerm[], lang: string): FacetPage['letters'] {
  const compare = collatorFor(lang);
  const letters = new Map<string, CountedTerm[]>();
  for (const term of terms.toSorted((a, b) => compare(a.name, b.name) || byCodeUnit(a.url, b.url))) {
    const letter = firstLetter(term.name);
    const group = letters.get(letter);
    if (group) group.push(term);
    else letters.set(letter, [term]);
  }
  return [...letters].map(([letter, group]) => ({ letter, terms: group }));
}

/** The letter that a name is found under: without vowel signs and accents, digits and signs together. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').match(/\p{L}/u)?.[0];
  return letter === undefined || /^\P{L}*\p{N}/u.test(name) ? '#' : letter.toUpperCase();
}
