import { describe, expect, it } from 'vitest';
import { bareNames } from '../../../../../../src/import/reading/people/bare-names.ts';
import { readByline } from '../../../../../../src/import/reading/people/read-byline.ts';
import { readSinglePage } from '../../../../../../src/import/reading/text/read-page.ts';

const text =
  'The old bridge was closed to lorries on Monday, after inspectors had found cracks in three of its piers, as Walter Inglethorpe of the council said.';

function authorsOf(...credits: readonly string[]) {
  const lines = ['News', 'Mayor closes the old bridge to lorries', ...credits, text, text, text, text];
  return readSinglePage(lines.join('\n'))?.authors;
}

it('does not take the columns of a table for an author', () => {
  expect(authorsOf('4 March 2024', 'Ward Yes No', 'North 1,200 300', 'South 900 25.5%') ?? []).toEqual([]);
});

describe('names without a label', () => {
  it.each([
    ['on a line of their own', ['Ottilie Brandreth', '4 March 2024'], ['Ottilie Brandreth']],
    [
      'in a line each',
      ['Ottilie Brandreth', 'Hanno Ritterbach', '4 March 2024'],
      ['Ottilie Brandreth', 'Hanno Ritterbach'],
    ],
    ['with a role', ['Ottilie Brandreth – Reporter', '4 March 2024'], ['Ottilie Brandreth']],
    ['with a handle', ['Ottilie Brandreth@obrandreth', '4 March 2024'], ['Ottilie Brandreth']],
    ['said twice', ['Ottilie Brandreth Ottilie Brandreth', '4 March 2024'], ['Ottilie Brandreth']],
    ['glued to a date', ['Ottilie Brandreth04.03.2024, 10:20 Uhr'], ['Ottilie Brandreth']],
    ['after a date', ['4 March 2024, 10:20 / Ottilie Brandreth'], ['Ottilie Brandreth']],
    ['beside an age', ['Ottilie Brandreth|Published 1 day ago'], ['Ottilie Brandreth']],
    [
      'below a line that says only By',
      ['4 March 2024', 'By', 'Ottilie Brandreth0,', 'Hanno Ritterbach'],
      ['Ottilie Brandreth', 'Hanno Ritterbach'],
    ],
    ['with an Italian name', ['Ottilie Di Brandreth', '4 March 2024'], ['Ottilie Di Brandreth']],
    ['with a paper', ['Ottilie Brandreth, VALLEY POST 8:42 a.m. EDT March 4, 2024'], ['Ottilie Brandreth']],
    ['after buttons', ['Share Tweet', 'View Photos', 'Ottilie Brandreth', '4 March 2024'], ['Ottilie Brandreth']],
    ['in Korean', ['박서윤 기자', 'seoyun@example.org', '2024-03-04'], ['박서윤']],
    ['above numbers that are no table', ['Ottilie Brandreth', '12 comments'], ['Ottilie Brandreth']],
  ] as const)('are authors %s', (_, credits, authors) => {
    expect(authorsOf(...credits)).toEqual(authors);
  });

  it.each([
    [
      'whoever the text tells of and a picture shows',
      ['4 March 2024', 'Walter Inglethorpe', 'Photo: Hanno Ritterbach'],
    ],
    ['a heading made of common words', ['4 March 2024', 'Old Bridge']],
    ['an agency of pictures', ['4 March 2024', 'Getty Images']],
  ] as const)('are not authors %s', (_, credits) => {
    expect(authorsOf(...credits) ?? []).not.toContain(credits[1]);
  });

  it('are marked as unsure', () => {
    const page = readSinglePage(
      ['Mayor closes the old bridge to lorries', 'Ottilie Brandreth', '4 March 2024', text, text].join('\n'),
    );
    expect(page?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'authors' }));
  });
});

describe('bareNames', () => {
  it.each([
    ['Ana de la Cruz', ['Ana de la Cruz']],
    ['Otto Meyer und Eva Lang', ['Otto Meyer', 'Eva Lang']],
    ['Fox Valley News', []],
    ['Reuters', []],
    ['By Associated Press', []],
    ['Read more about it', []],
    ['닫기', []],
  ] as const)('reads %j as %j', (line, names) => {
    expect(bareNames(line)).toEqual(names);
  });
});

describe('readByline', () => {
  it('removes the newspaper, the desk and buttons beside a name', () => {
    expect(readByline('By Ottilie Brandreth | Valley News')?.authors).toEqual(['Ottilie Brandreth']);
    expect(readByline('By Ottilie Brandreth and Hanno Ritterbach / Valley Staff Writers')?.authors).toEqual([
      'Ottilie Brandreth',
      'Hanno Ritterbach',
    ]);
    expect(readByline('By Ottilie Brandreth Follow')?.authors).toEqual(['Ottilie Brandreth']);
  });

  it('does not read the closing date of an offer as the date of the story', () => {
    expect(readByline('02:57 Min. Verfügbar bis 06.05.2024')).toBeUndefined();
  });
});
