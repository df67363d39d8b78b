import { countUnder, termsUnder } from '../../../catalog/queries/term-queries.ts';
import { initialLetters } from '../../../language/initial-letters.ts';
import type { FacetName } from '../../../settings/facets.ts';
import { facetFile, lettersFile, urlOf } from '../../parts/addresses.ts';
import { type HtmlPage, homeCrumb, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { countedTerm } from '../../parts/term-link.ts';
import {
  beginningsOf,
  type IndexPart,
  indexParts,
  isParted,
  lettersWithPage,
  mostOnPage,
  partsUnder,
  shownLetters,
} from './index-parts.ts';
import { type LetterGroup, letterGroups } from './letter-groups.ts';
import { mostUsed, type WeightedTerm } from './most-used.ts';

/** A page of an index with very many terms: those whose names begin with some letters. */
export interface FacetLettersPage extends HtmlPage {
  readonly kind: 'facet-letters';
  readonly facet: FacetName;
  /** The letters as shown: `Ra`. */
  readonly name: string;
  readonly total: number;
  /** The terms. If the page is parted too, those that have no more letters. */
  readonly letters: readonly LetterGroup[];
  readonly parts: readonly IndexPart[];
  /** If the page is parted, the terms with most articles. */
  readonly top: readonly WeightedTerm[];
}

interface LettersKey {
  readonly facet: FacetName;
  readonly letters: string;
}

/** The pages of an index with very many terms, by first letters. */
export const facetLettersPage: PageKind<FacetLettersPage> = pageKind({
  name: 'facet-letters',
  key: ['facet', 'letters'],
  *all(context) {
    for (const facet of context.site.facets)
      for (const letters of lettersWithPage(context, facet)) yield { facet, letters };
  },
  *affected(context, changes) {
    const terms = changedStates(changes).flatMap((state) => state.terms);
    for (const [facet, ofFacet] of Map.groupBy(terms, (term) => term.facet))
      yield* affectedOfFacet(
        context,
        facet,
        [...new Set(ofFacet.map(({ key }) => initialLetters(key)))],
        ofFacet.length,
      );
  },
  record(context, { facet: name, letters }) {
    const facet = context.site.facets.find((shown) => shown === name);
    if (facet === undefined || letters === '') return undefined;
    const above = beginningsOf(letters).slice(0, -1);
    return above.every((beginning) => isParted(context, facet, beginning))
      ? lettersRecord(context, { facet, letters }, above.slice(1))
      : undefined;
  },
  *sitemapFiles(context) {
    for (const facet of context.site.facets)
      for (const letters of lettersWithPage(context, facet)) yield lettersFile(facet, letters);
  },
});

/** The pages that list the changed terms. If a page may have been parted or joined by as many changes, also all pages below it. */
function* affectedOfFacet(
  context: PagesContext,
  facet: FacetName,
  initials: readonly string[],
  changes: number,
): Generator<LettersKey> {
  const counts = new Map<string, number>();
  for (const letters of initials) {
    for (const beginning of beginningsOf(letters)) {
      const earlier = counts.get(beginning);
      const count = earlier ?? countUnder(context.catalog, facet, beginning);
      if (earlier === undefined) {
        counts.set(beginning, count);
        if (beginning !== '') yield { facet, letters: beginning };
        if (Math.abs(count - mostOnPage) <= changes)
          for (const part of partsUnder(context, facet, beginning)) yield { facet, letters: part };
      }
      // It is one page and was one page, so there is nothing below it.
      if (count + changes <= mostOnPage) break;
    }
  }
}

/** Pages around one with many letters in common: the first and the nearest. */
function shownAbove(above: readonly string[]): readonly string[] {
  return above.length > 4 ? [...above.slice(0, 1), ...above.slice(-1)] : above;
}

function lettersRecord(
  context: PagesContext,
  { facet, letters }: LettersKey,
  above: readonly string[],
): FacetLettersPage | undefined {
  const rows = termsUnder(context.catalog, facet, letters);
  if (rows.length === 0) return undefined;
  const html = htmlPage(context, {
    kind: 'facet-letters',
    file: lettersFile(facet, letters),
    breadcrumbs: [
      homeCrumb,
      { url: urlOf(facetFile(facet)), label: facet },
      ...shownAbove(above).map((beginning) => ({
        url: urlOf(lettersFile(facet, beginning)),
        name: shownLetters(beginning),
      })),
    ],
  });
  const page = { ...html, facet, name: shownLetters(letters), total: rows.length };
  const counted = (some: typeof rows) => some.map((row) => countedTerm(context, row, html.lang));
  if (!isParted(context, facet, letters))
    return { ...page, letters: letterGroups(counted(rows), html.lang), parts: [], top: [] };
  return {
    ...page,
    letters: letterGroups(counted(rows.filter(({ key }) => initialLetters(key) === letters)), html.lang),
    parts: indexParts(context, facet, letters, html.lang),
    top: mostUsed(counted(rows)),
  };
}
