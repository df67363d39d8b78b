import type { Citation, CitationEntry, CitationWords } from './citation.ts';
import { citedDate } from './cited-date.ts';
import { capitals, closed, quotedTitle } from './cited-title.ts';
import { leadingNames } from './leading-names.ts';
import { printedPlace } from './printed-place.ts';

// Joshi, Meera. “Rain at Last.” Sanchika, July 27, 2023. https://….
export function chicago(citation: Citation, words: CitationWords): CitationEntry {
  const { monthFirst } = citedDate(citation.day, words.lang);
  const authors = leadingNames(citation.authors, { ...words, atMost: 10, shown: 7 });
  const title = quotedTitle(capitals(citation.title, citation.lang));
  const { publication, url } = citation;
  const place = printedPlace(citation, words);
  // An article without an author begins with the paper's name.
  if (authors === '')
    return { before: '', publication, after: `. ${title} ${closed(`${monthFirst}${place}`)} ${url}.` };
  return { before: `${closed(authors)} ${title} `, publication, after: `, ${closed(`${monthFirst}${place}`)} ${url}.` };
}
