import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/pages/citing/bibtex.ts';
import type { Citation } from '../../../../src/pages/citing/citation.ts';
import { cslJson } from '../../../../src/pages/citing/csl-json.ts';
import { firstAndLastPage, printedPlace } from '../../../../src/pages/citing/printed-place.ts';
import { ris } from '../../../../src/pages/citing/ris.ts';

const words = { number: 'no. {n}', page: 'p. {n}', pages: 'pp. {n}' };
const citation: Citation = {
  ...{
    title: 'Flood',
    lang: 'en',
    authors: [],
    day: '2024-01-02',
    publication: 'The Post',
    url: 'https://x.org/a.html',
  },
  ...{ issn: '2434-561X', edition: 'Late City', issue: '12', page: 'A4-A6' },
  translators: [{ family: 'Rao', given: 'Asha' }],
};

test('names edition, issue and page', () => {
  expect(printedPlace(citation, words)).toBe(', Late City, no. 12, pp. A4-A6');
  expect(printedPlace({ page: 'A-1' }, words)).toBe(', p. A-1');
  expect(printedPlace({}, words)).toBe('');
});

test.each([
  ['A4-A6', { first: 'A4', last: 'A6' }],
  ['1, 6', { first: '1', last: '6' }],
  ['A-1', { first: 'A-1' }],
])('finds the first and the last page of %j', (page, found) => {
  expect(firstAndLastPage(page)).toEqual(found);
});

test('has them in every format', () => {
  expect(JSON.parse(cslJson([citation]))).toMatchObject([
    { 'container-title': 'The Post', ISSN: '2434-561X', edition: 'Late City', issue: '12', page: 'A4-A6' },
  ]);
  expect(ris([citation])).toMatch(
    /A4 {2}- Rao, Asha.*T2 {2}- The Post.*ET {2}- Late City\r\nIS {2}- 12\r\nSP {2}- A4\r\nEP {2}- A6\r\nSN {2}- 2434-561X/s,
  );
  expect(bibtex([citation])).toMatch(
    /translator = \{Rao, Asha\}.*edition = \{Late City\}.*number = \{12\}.*pages = \{A4--A6\}.*issn = \{2434-561X\}/s,
  );
});
