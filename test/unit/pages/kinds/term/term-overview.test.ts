import { expect, test } from 'vitest';
import type { TermPage } from '../../../../../src/pages/kinds/term/term-page.ts';
import { pageRecord } from '../../../../../src/pages/page-record.ts';
import { type ArticleDraft, smallCatalog } from '../../../catalog/small-catalog.ts';

const vocabulary: Parameters<typeof smallCatalog>[0] = [
  { kind: 'topic', names: { hi: 'रेल', en: 'Railways' }, aliases: ['Trains'] },
];

function page(key: string, ...drafts: readonly ArticleDraft[]): TermPage {
  const context = smallCatalog(vocabulary);
  context.fill(...drafts);
  return pageRecord(context, key) as TermPage;
}

const parts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: `p${index}`,
    day: `2021-0${index + 1}-01`,
    series: 'यात्रा',
  }));

test('counts related terms in the articles that they share with the term', () => {
  const { overview } = page(
    'term|tag|index|रेल',
    { address: 'a', tags: ['रेल'], section: 'india', authors: ['मीरा'] },
    { address: 'b', tags: ['Trains'], section: 'india', place: 'पटना' },
    { address: 'c', tags: ['मेला'], section: 'india', authors: ['मीरा'] },
  );
  const companions = overview?.companions.map(({ facet, terms }) => [
    facet,
    terms.map(({ name, count }) => `${name} ${count}`),
  ]);
  expect(companions).toEqual([
    ['section', ['india 2']],
    ['place', ['पटना 1']],
    ['author', ['मीरा 1']],
  ]);
});

test('links a related term of another facet to a search for both, with the words of the index', () => {
  const { overview } = page(
    'term|tag|index|रेल',
    { address: 'a', tags: ['Trains', 'मेला'], section: 'india' },
    { address: 'b', tags: ['रेल', 'मेला'], section: 'india' },
  );
  const [section, tags] = overview?.companions ?? [];
  const searchUrl = new URL(`https://x/${section?.terms[0]?.search}`);
  expect([searchUrl.pathname, Object.fromEntries(searchUrl.searchParams)]).toEqual([
    '/search.html',
    { tag: 'रेल', section: 'india' },
  ]);
  // A search takes one tag.
  expect(tags?.terms[0]).not.toHaveProperty('search');
});

test('lists the parts of a series in the order of time', () => {
  const { overview } = page('term|series|index|यात्रा', ...parts(3).toReversed());
  expect(overview?.course.map(({ mark, teaser }) => `${mark} ${teaser.title}`)).toEqual([
    'part p0',
    'part p1',
    'part p2',
  ]);
});

test('describes a tag by its first story, its busiest days and its newest story', () => {
  const drafts = ['01-01', '03-03', '03-03', '03-03', '05-05', '06-06', '06-06', '09-09'].map((day, index) => ({
    address: `a${index}`,
    day: `2021-${day}`,
    tags: ['रेल'],
  }));
  const course = page('term|tag|index|रेल', ...drafts).overview?.course ?? [];
  expect(course.map(({ mark, teaser, count }) => [mark, teaser.date.day, count])).toEqual([
    ['first', '2021-01-01', undefined],
    ['peak', '2021-03-03', 3],
    ['peak', '2021-06-06', 2],
    ['last', '2021-09-09', undefined],
  ]);
});

test('the pages of the periods of a term do not describe the whole term', () => {
  const drafts = Array.from({ length: 12 }, (_, index) => ({ address: `a${index}`, tags: ['रेल'] }));
  expect(page('term|tag|2023-07|रेल', ...drafts)).not.toHaveProperty('overview');
});
