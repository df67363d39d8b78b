import type { Citation, CitationWords } from './citation.ts';

/** Where the article is in print, after a comma: `, Late City, no. 142, p. A1`. Empty if the citation does not say it. */
export function printedPlace(
  { edition, issue, page }: Pick<Citation, 'edition' | 'issue' | 'page'>,
  words: Pick<CitationWords, 'number' | 'page' | 'pages'>,
): string {
  const parts = [
    edition,
    issue === undefined ? undefined : words.number.replace('{n}', () => issue),
    page === undefined ? undefined : (isRange(page) ? words.pages : words.page).replace('{n}', () => page),
  ];
  return parts.flatMap((part) => (part === undefined ? [] : [`, ${part}`])).join('');
}

// 4-5; 1, 6. But A-1 is one page.
function isRange(page: string): boolean {
  return /[,;]|\d\p{L}?-/u.test(page);
}

/** The first page, and the last if there are several. */
export function firstAndLastPage(page: string): { readonly first: string; readonly last?: string } {
  const [first = page, ...others] = isRange(page) ? page.split(/[,;] ?|(?<=\d\p{L}?)-/u) : [page];
  const last = others.at(-1);
  return { first, ...(last === undefined ? {} : { last }) };
}
