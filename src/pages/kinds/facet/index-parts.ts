import { countsUnder, countUnder, sharedLetters } from '../../../catalog/queries/term-queries.ts';
import { numberSign } from '../../../language/initial-letters.ts';
import type { FacetName } from '../../../settings/facets.ts';
import { lettersFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { letterGroups } from './letter-groups.ts';

/** A page of an index that lists the names with some first letters. */
export interface IndexPart {
  readonly facet: FacetName;
  readonly name: string;
  readonly url: Url;
  /** The number of its names. */
  readonly count: number;
}

/** An index with more names is parted by their first letters. They take about 80 KB. */
export const mostOnPage = 600;

type Source = Pick<PagesContext, 'catalog'>;

/** Whether the names that begin with some letters have pages by one letter more. `letters` is empty for the whole index. */
export function isParted({ catalog }: Source, facet: FacetName, letters: string): boolean {
  return countUnder(catalog, facet, letters) > mostOnPage && partsUnder({ catalog }, facet, letters).length > 0;
}

/** The first letters of the pages below a page, in code unit order. */
export function partsUnder({ catalog }: Source, facet: FacetName, letters: string): readonly string[] {
  return countsUnder(catalog, facet, letters).flatMap((part) => (part.letters === letters ? [] : [part.letters]));
}

/** The pages below a page, in the order of the language's letters. A page with nothing but one page below it is passed over. */
export function indexParts({ catalog }: Source, facet: FacetName, letters: string, lang: string): readonly IndexPart[] {
  const parts = countsUnder(catalog, facet, letters)
    .filter((part) => part.letters !== letters)
    .map((part) => {
      const linked = part.count > mostOnPage ? sharedLetters(catalog, facet, part.letters) : part.letters;
      return { facet, name: shownLetters(linked), url: urlOf(lettersFile(facet, linked)), count: part.count };
    });
  return letterGroups(parts, lang).flatMap(({ terms }) => terms);
}

/** All first letters that have a page: those below parted pages. */
export function* lettersWithPage(source: Source, facet: FacetName, above = ''): Generator<string> {
  if (!isParted(source, facet, above)) return;
  for (const letters of partsUnder(source, facet, above)) {
    yield letters;
    yield* lettersWithPage(source, facet, letters);
  }
}

/** `RAM` => `Ram`, `#` => `0–9`, `#18` => `18` */
export function shownLetters(letters: string): string {
  if (letters === numberSign) return '0–9';
  const [first = '', ...more] = letters.replace(numberSign, '');
  return first + more.join('').toLowerCase();
}

/** The beginnings of some first letters, the empty one first. */
export function beginningsOf(letters: string): readonly string[] {
  const signs = [...letters];
  return Array.from({ length: signs.length + 1 }, (_, length) => signs.slice(0, length).join(''));
}
