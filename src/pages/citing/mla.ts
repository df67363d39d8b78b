import type { Citation, CitationEntry, CitationWords } from './citation.ts';
import { citedDate } from './cited-date.ts';
import { capitals, closed, quotedTitle } from './cited-title.ts';
import { leadingNames } from './leading-names.ts';
import { printedPlace } from './printed-place.ts';

// Joshi, Meera. “Rain at Last.” Sanchika, 27 July 2023, https://….
export function mla(citation: Citation, words: CitationWords): CitationEntry {
  const { dayFirst } = citedDate(citation.day, words.lang);
  const authors = leadingNames(citation.authors, { ...words, atMost: 2, shown: 1 });
  const title = quotedTitle(capitals(citation.title, citation.lang));
  return {
    before: `${authors === '' ? '' : `${closed(authors)} `}${title} `,
    publication: citation.publication,
    after: `, ${dayFirst}${printedPlace(citation, words)}, ${citation.url}.`,
  };
}
