import { describe, expect, it } from 'vitest';
import { hasMonthFirst, showsMonthFirst } from '../../../../../src/import/reading/dates/month-order.ts';
import type { Note } from '../../../../../src/import/reading/draft/draft.ts';
import { htmlDate } from '../../../../../src/import/reading/html/facts/html-date.ts';
import { readSinglePage } from '../../../../../src/import/reading/text/read-page.ts';

describe('hasMonthFirst', () => {
  it.each([
    ['en-US', true],
    ['en_US', true],
    ['en-GB', false],
    ['en-IN', false],
    ['de-DE', false],
    ['hu-HU', false],
    ['en', false],
    ['xx-not a language', false],
    [undefined, false],
  ])('of %s is %s', (lang, monthFirst) => {
    expect(hasMonthFirst(lang)).toBe(monthFirst);
  });
});

describe('showsMonthFirst', () => {
  it.each([
    [['6/13/2018', '03/04/2018'], true],
    [['13/6/2018', '03/04/2018'], false],
    [['13/6/2018', '6/13/2018', '6/14/2018'], true],
    [['03/04/2018'], false],
  ])('of %j is %s', (lines, monthFirst) => {
    expect(showsMonthFirst(lines.map((text) => ({ text })))).toBe(monthFirst);
  });
});

it('the date of a page is read in the order of its other dates, and stays in doubt', () => {
  const prose =
    'The old bridge was closed to lorries on Monday, after inspectors had found cracks in three of its piers, as an engineer said.';
  const lines = [
    'News',
    'Mayor closes the old bridge to lorries',
    'By Asha Menon 03/04/2018',
    prose,
    prose,
    prose,
    'Older 2/28/2018',
  ];
  const page = readSinglePage(lines.join('\n'));
  expect(page?.published).toBe('2018-03-04');
  expect(page?.notes).toContainEqual({ kind: 'unsure', field: 'date', message: 'day and month could be swapped' });
});

it('the date that a saved page shows is read in the order of its language, and stays in doubt', () => {
  const dateOf = (lang: string) => {
    const notes: Note[] = [];
    return [
      htmlDate({ published: '03/04/2018', lang }, undefined, 'a.html', notes),
      notes.map(({ message }) => message),
    ];
  };
  const doubt = ['day and month could be swapped: "03/04/2018"'];
  expect(dateOf('en-US')).toEqual(['2018-03-04', doubt]);
  expect(dateOf('en-IN')).toEqual(['2018-04-03', doubt]);
});
