import { expect, test } from 'vitest';
import { allPages } from '../../../src/pages/all-pages.ts';
import { pageRecord } from '../../../src/pages/page-record.ts';
import { smallCatalog } from '../catalog/small-catalog.ts';

const stamp = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };

function archive() {
  const context = smallCatalog();
  context.fill(
    ...Array.from({ length: 12 }, (_, index) => ({
      address: `2023/07/a${index}`,
      tags: ['रेल'],
      section: 'india',
      lang: index % 2 ? 'en' : 'hi',
    })),
    { address: 'किताब घर', day: '2022-12-31', tags: ['पुस्तक'], place: 'सियोल (दक्षिण कोरिया)', authors: ['मीरा'] },
    {
      address: 'gone',
      day: '2023-07-30',
      summary: 'secret words',
      tags: ['रेल'],
      withdrawn: { date: stamp, reason: 'a mistake' },
    },
  );
  return context;
}

const record = (key: string) => pageRecord(archive(), key);

test('every page of the archive has a record with a unique file and its own key', () => {
  const context = archive();
  const files = [...allPages(context)].map((key) => ({ key, file: pageRecord(context, key)?.file }));
  expect(files.filter(({ file }) => file === undefined)).toEqual([]);
  expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
});

test('a missing page has no record', () => {
  for (const key of [
    'article|none',
    'day|2023-07-28|index',
    'month|2021-01',
    'year|1999',
    'term|tag|index|none',
    'term|tag|2|रेल',
    'term|tag|2022|रेल',
    'term|tag|2023-07-27-2|रेल',
    'term|tag|2023-07-27-x|रेल',
    'term|tag||रेल',
    'day|2023-07-27|9',
  ]) {
    expect(record(key), key).toBeUndefined();
  }
});

test('addresses are percent-encoded, files are not', () => {
  const page = record('article|किताब घर');
  expect(page?.file).toBe('किताब घर.html');
  expect(page?.url).toBe(`${encodeURIComponent('किताब घर')}.html`);
});

test('a withdrawn article keeps its address and headline, and shows nothing else', () => {
  const context = archive();
  const records = [...allPages(context)].map((key) => pageRecord(context, key));
  expect(JSON.stringify(records)).not.toContain('secret words');
  const showing = records.filter((one) => JSON.stringify(one).includes('gone.html'));
  expect(showing.map((one) => one?.file)).toEqual(['gone.html']);
});

test('an article uses the interface of its language, or of the archive if there is no translation', () => {
  expect(record('article|2023/07/a1')?.lang).toBe('en');
  const context = smallCatalog();
  context.fill({ address: 'a', lang: 'ta' });
  expect(pageRecord(context, 'article|a')?.lang).toBe('hi');
});

test('the list of a term is divided along the calendar', () => {
  expect(record('term|tag|index|रेल')).toMatchObject({
    file: 'tags/rel/index.html',
    count: 12,
    timeline: { parts: [{ period: '2020s', count: 12, url: 'tags/rel/2020s.html', parts: [{ period: '2023' }] }] },
  });
  expect(record('term|tag|2023-07|रेल')).toMatchObject({
    file: 'tags/rel/2023-07.html',
    timeline: { around: [{ period: 'index' }, { period: '2020s' }, { period: '2023' }] },
  });
});

test('a page with the oldest articles of a day does not depend on the newest', () => {
  const page = record('term|tag|2023-07-27-1|रेल');
  expect(page).toMatchObject({ file: 'tags/rel/2023-07-27-1.html', pager: { page: 1 }, count: 5, number: 1 });
  expect(JSON.stringify(page)).not.toContain('"total"');
});
