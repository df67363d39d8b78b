import { type TermRow, termsOfFacet } from '../../../catalog/queries/term-queries.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { languageName } from '../../../language/names/language-name.ts';
import { scriptOf } from '../../../language/script-of.ts';
import { type FacetName, facets } from '../../../settings/facets.ts';
import { facetFile } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { facetsWithPages, hasIndex } from '../../parts/shown-facets.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { type IndexPart, indexParts, isParted, mostOnPage } from './index-parts.ts';
import { type LetterGroup, letterGroups } from './letter-groups.ts';
import { mostUsed, type WeightedTerm } from './most-used.ts';

/** The index of a facet: its terms by first letter, in the collation of the page's language; few terms by their articles. */
export interface FacetPage extends HtmlPage {
  readonly kind: 'facet';
  readonly facet: FacetName;
  readonly total: number;
  /** All terms, most articles first, if there are few; then `letters` and `top` are empty. */
  readonly few: readonly CountedTerm[];
  /** The terms by first letter; empty if the index is parted. */
  readonly letters: readonly LetterGroup[];
  /** Their names in other scripts by first letter. */
  readonly others: readonly LetterGroup[];
  /** The pages of an index with very many terms, by first letter. */
  readonly parts: readonly IndexPart[];
  /** The terms with most articles, most first; empty if the facet has few terms. */
  readonly top: readonly WeightedTerm[];
}

/** So many terms need no letters. */
const fewTerms = 24;

/** The index of a facet: its terms by first letter, also of their names in other scripts, and by weight. */
export const facetPage: PageKind<FacetPage> = pageKind({
  name: 'facet',
  key: ['facet'],
  all: (context) => facetsWithPages(context).map((facet) => ({ facet })),
  affected: ({ site }) => site.facets.map((facet) => ({ facet })),
  record(context, key) {
    const facet = context.site.facets.find((name) => name === key.facet);
    return facet && hasIndex(context, facet) ? facetRecord(context, facet) : undefined;
  },
  sitemapFiles: (context) => facetsWithPages(context).map(facetFile),
});

function facetRecord(context: PagesContext, facet: FacetName): FacetPage {
  const html = htmlPage(context, { kind: 'facet', file: facetFile(facet) });
  const rows = termsOfFacet(context.catalog, facet);
  const terms = rows.map((term) => countedTerm(context, term, html.lang));
  const index = { ...html, facet, total: terms.length };
  if (terms.length <= fewTerms) return { ...index, few: byCount(terms), letters: [], others: [], parts: [], top: [] };
  return {
    ...index,
    few: [],
    ...(isParted(context, facet, '')
      ? { letters: [], parts: indexParts(context, facet, '', html.lang) }
      : { letters: letterGroups(terms, html.lang), parts: [] }),
    others: letterGroups(namesInOtherScripts(context, rows, html.lang), html.lang),
    top: mostUsed(terms),
  };
}

function byCount(terms: readonly CountedTerm[]): readonly CountedTerm[] {
  return terms.toSorted((a, b) => b.count - a.count || byCodeUnit(a.url, b.url));
}

/** The names of terms in interface languages that use another script than the page, unless they are too many for it. */
function namesInOtherScripts(context: PagesContext, rows: readonly TermRow[], lang: string): readonly CountedTerm[] {
  const named = context.languages
    .filter((other) => other !== lang)
    .map((other) => namedIn(context, rows, lang, other))
    .filter((names) => names.length <= mostOnPage)
    .flat();
  return [...new Map(named.map((term) => [`${term.name} ${term.url}`, term])).values()];
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
