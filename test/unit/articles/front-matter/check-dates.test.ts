import { expect, test } from 'vitest';
import { checkDates } from '../../../../src/articles/front-matter/check-dates.ts';
import type { FrontMatterFields } from '../../../../src/articles/front-matter/front-matter-schema.ts';
import { parseTimestamp } from '../../../../src/articles/front-matter/timestamp.ts';

const stamp = (written: string) => {
  const found = parseTimestamp(written, 'Asia/Kolkata');
  if (!found) throw new Error(`${written} is a date`);
  return found;
};
const now = stamp('2024-05-06T12:00').millis;
const article = (more: Partial<FrontMatterFields>): FrontMatterFields => ({
  title: 'T',
  date: stamp('2024-05-06T10:00'),
  lang: 'hi',
  authors: [],
  editors: [],
  tags: [],
  corrections: [],
  ...more,
});
const issues = (more: Partial<FrontMatterFields>) =>
  checkDates(article(more), now).map(({ path, message }) => `${path.join('.')} ${message}`);

test('accepts tomorrow as a date, because it is already tomorrow in some time zone', () => {
  expect(issues({ date: stamp('2024-05-07T11:59') })).toEqual([]);
  expect(issues({ date: stamp('2024-05-07T12:01') })).toEqual(['date is in the future: 2024-05-07T12:01:00+05:30']);
});

test('a day without a time is not before a time on the same day', () => {
  expect(issues({ updated: stamp('2024-05-06') })).toEqual([]);
  expect(issues({ updated: stamp('2024-05-06T09:59') })).toEqual([
    "updated is before the article's date: 2024-05-06T09:59:00+05:30 < 2024-05-06T10:00:00+05:30",
  ]);
});

test('checks the dates of corrections and withdrawals in the same way', () => {
  const corrections = [
    { date: stamp('2024-05-06'), text: 'a' },
    { date: stamp('2024-05-05'), text: 'b' },
  ];
  expect(issues({ corrections, withdrawn: { date: stamp('2025-01-01'), reason: 'c' } })).toEqual([
    "corrections.1.date is before the article's date: 2024-05-05 < 2024-05-06T10:00:00+05:30",
    'withdrawn.date is in the future: 2025-01-01',
  ]);
});
