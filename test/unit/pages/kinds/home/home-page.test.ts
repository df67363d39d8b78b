import { expect, test } from 'vitest';
import { homePage } from '../../../../../src/pages/kinds/home/home-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

const home = (context: ReturnType<typeof smallCatalog>) => homePage.record(context, 'home');
const urls = (teasers: readonly { readonly url: string }[] = []) => teasers.map(({ url }) => url);

test('an empty archive has no lead, no chart and no days', () => {
  const record = home(smallCatalog());
  expect(record).toMatchObject({ total: 0, newest: [], strips: [], years: [], languages: [], days: '' });
  expect(record).not.toHaveProperty('lead');
  expect(record).not.toHaveProperty('chart');
});

test('every language of the archive is present, also one without new articles', () => {
  const context = smallCatalog();
  const newer = Array.from({ length: 12 }, (_, index) => ({ address: `hi-${index}`, day: `2023-07-${index + 10}` }));
  context.fill(
    ...newer,
    { address: 'en', day: '2010-01-01', lang: 'en' },
    { address: 'ur', day: '2011-01-01', lang: 'ur' },
  );
  const record = home(context);
  expect(record?.languages.map(({ count }) => count)).toEqual([12, 1, 1]);
  expect(record?.strips.map(({ teasers }) => urls(teasers))).toEqual([['en.html'], ['ur.html']]);
});

test('an archive in one language lists no languages', () => {
  const context = smallCatalog();
  context.fill({ address: 'a' }, { address: 'b' });
  expect(home(context)).toMatchObject({ languages: [], strips: [] });
});

test('no story is shown twice, and the largest sections come first', () => {
  const context = smallCatalog();
  const of = (section: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      address: `${section}-${index}`,
      section,
      day: `2020-01-${index + 10}`,
    }));
  context.fill(...of('small', 9), ...of('large', 15), ...of('medium', 12));
  const record = home(context);
  expect(record?.strips.map(({ term }) => term.name)).toEqual(['large', 'medium', 'small']);
  const shown = [
    record?.lead?.url,
    ...urls(record?.newest),
    ...(record?.strips ?? []).flatMap(({ teasers }) => urls(teasers)),
  ];
  expect(new Set(shown).size).toBe(shown.length);
});

test.each([1, 3, 15])('%i sections give as many strips, and at most ten', (count) => {
  const context = smallCatalog();
  const drafts = Array.from({ length: count * 12 }, (_, index) => ({
    address: `a-${index}`,
    section: `s-${index % count}`,
    day: `2020-01-${10 + (index % 20)}`,
  }));
  context.fill(...drafts);
  expect(home(context)?.strips).toHaveLength(Math.min(count, 10));
});
