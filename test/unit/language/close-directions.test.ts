import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { closeDirections } from '../../../src/language/close-directions.ts';

const named: Readonly<Record<string, string>> = {
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};
const written = (words: string) => words.replace(/[A-Z]{3}/g, (name) => named[name] ?? name);

test.each([
  ['a b', 'a b'],
  ['a RLO b', 'a RLO bPDF'],
  ['LRO RLE b', 'LRO RLE bPDFPDF'],
  ['RLI a LRE b', 'RLI a LRE bPDFPDI'],
  ['RLI a LRE b PDI c', 'RLI a LRE b PDI c'],
  ['FSI a PDF b', 'FSI a  bPDI'],
  ['RLO FSI a PDI b PDF c', 'RLO FSI a PDI b PDF c'],
  ['PDI a PDF', ' a '],
  ['LRI a PDI', 'LRI a PDI'],
])('%s becomes %s', (text, closed) => {
  expect(closeDirections(written(text))).toBe(written(closed));
});

/** How many embeddings and isolates a text leaves open, and how many of their ends have no beginning. */
function openAtEnd(text: string): readonly number[] {
  const isolates: number[] = [];
  let embeddings = 0;
  let strays = 0;
  for (const letter of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(letter)) embeddings += 1;
    else if (letter === '\u202c' && embeddings > 0) embeddings -= 1;
    else if (letter === '\u202c') strays += 1;
    else if (/[\u2066-\u2068]/.test(letter)) {
      isolates.push(embeddings);
      embeddings = 0;
    } else if (letter === '\u2069') {
      const outer = isolates.pop();
      if (outer === undefined) strays += 1;
      else embeddings = outer;
    }
  }
  return [embeddings, isolates.length, strays];
}

test('leaves nothing open and ends nothing else, and changes no closed text', () => {
  assert(
    property(array(constantFrom('a', ...Object.values(named))), (letters) => {
      const closed = closeDirections(letters.join(''));
      expect(openAtEnd(closed)).toEqual([0, 0, 0]);
      expect(closeDirections(closed)).toBe(closed);
    }),
  );
});
