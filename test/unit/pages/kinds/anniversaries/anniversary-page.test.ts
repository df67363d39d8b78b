import { expect, test } from 'vitest';
import type { AnniversariesPage } from '../../../../../src/pages/kinds/anniversaries/anniversaries-page.ts';
import type { AnniversaryPage } from '../../../../../src/pages/kinds/anniversaries/anniversary-page.ts';
import { pageRecord } from '../../../../../src/pages/page-record.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

function archive() {
  const context = smallCatalog();
  context.fill(
    ...Array.from({ length: 7 }, (_, index) => ({ address: `a${index}`, day: '2021-07-27' })),
    { address: 'b', day: '2023-07-27' },
    { address: 'leap', day: '2020-02-29' },
    { address: 'end', day: '2021-12-31' },
  );
  return context;
}
const page = <Page>(key: string) => pageRecord(archive(), key) as Page;

test('a day of the year lists stories of all years, newest year first, a few of each', () => {
  const record = page<AnniversaryPage>('anniversary|07-27');
  expect(record.file).toBe('on-this-day/07-27.html');
  expect(record.total).toBe(8);
  expect(record.days.map(({ day, count, teasers }) => [day, count, teasers.length])).toEqual([
    ['2023-07-27', 1, 1],
    ['2021-07-27', 7, 5],
  ]);
});

test('links the neighbouring days with stories, across the turn of the year', () => {
  expect(page<AnniversaryPage>('anniversary|12-31')).toMatchObject({
    previous: { date: '2000-07-27' },
    next: { date: '2000-02-29', url: 'on-this-day/02-29.html' },
  });
});

test('has no page for a day without stories', () => {
  expect(page('anniversary|01-01')).toBeUndefined();
});

test('the calendar has all 366 days, and links those with stories', () => {
  const { months, total } = page<AnniversariesPage>('anniversaries');
  const days = months.flatMap((month) => month.days);
  expect([days.length, total]).toEqual([366, 10]);
  expect(days.filter(({ url }) => url !== undefined).map(({ day, count }) => `${day} ${count}`)).toEqual([
    '2000-02-29 1',
    '2000-07-27 8',
    '2000-12-31 1',
  ]);
});
