import type { Citation, CitationEntry, CitationWords } from './citation.ts';
import { citedDate } from './cited-date.ts';
import { type CitedName, familyFirst, initials } from './cited-name.ts';
import { closed } from './cited-title.ts';
import { printedPlace } from './printed-place.ts';

// Joshi, M. (2023, July 27). Rain at last. Sanchika. https://…
export function apa(citation: Citation, words: CitationWords): CitationEntry {
  const { year, monthDay } = citedDate(citation.day, words.lang);
  const date = `(${year}, ${monthDay}).`;
  const title = closed(citation.title);
  const opening =
    citation.authors.length > 0 ? `${closed(people(citation.authors))} ${date} ${title}` : `${title} ${date}`;
  return {
    before: `${opening} `,
    publication: citation.publication,
    after: `${closed(printedPlace(citation, words))} ${citation.url}`,
  };
}

/** Up to twenty; of more, nineteen and the last. */
function people(authors: readonly CitedName[]): string {
  const names = authors.map((name) => familyFirst(name, initials));
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  const isPair = names.length === 2 && authors[0] !== undefined && 'literal' in authors[0];
  return `${names.slice(0, -1).join(', ')}${isPair ? '' : ','} & ${last}`;
}
