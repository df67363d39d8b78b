import type { CitationWords } from './citation.ts';
import { type CitedName, familyFirst, givenFirst } from './cited-name.ts';

interface NamesOptions extends Omit<CitationWords, 'lang'> {
  /** Up to this many authors, all are listed. */
  readonly atMost: number;
  /** Of more authors, this many are listed. */
  readonly shown: number;
}

// Joshi, Meera, Arun Rao, and Tenzin Dolma; मीरा जोशी और अरुण राव
export function leadingNames(authors: readonly CitedName[], { and, others, atMost, shown }: NamesOptions): string {
  const names = authors.map((name, index) => (index === 0 ? familyFirst(name) : givenFirst(name)));
  if (names.length > atMost) return `${names.slice(0, shown).join(', ')}, ${others}`;
  if (names.length < 2) return names.join('');
  const isPair = names.length === 2 && authors[0] !== undefined && 'literal' in authors[0];
  return `${names.slice(0, -1).join(', ')}${isPair ? '' : ','} ${and} ${names.at(-1)}`;
}
