import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateAllTerms } from '../../../../../src/catalog/terms/update-terms.ts';
import { facetLettersPage } from '../../../../../src/pages/kinds/facet/facet-letters-page.ts';
import { facetPage } from '../../../../../src/pages/kinds/facet/facet-page.ts';
import { mostOnPage } from '../../../../../src/pages/kinds/facet/index-parts.ts';
import { propertyRuns } from '../../../../property-seed.ts';
import { type ArticleDraft, smallCatalog } from '../../../catalog/small-catalog.ts';

const tagIndex = 'facet|tag';
const pagesOf = (context: ReturnType<typeof smallCatalog>) =>
  new Map([...facetLettersPage.allKeys(context)].map((key) => [key, facetLettersPage.record(context, key)]));
const namesOn = (page: ReturnType<typeof facetLettersPage.record>) =>
  (page?.letters ?? []).flatMap(({ terms }) => terms.map(({ name }) => name));
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String.fromCodePoint(97 + (index % 26))}-${index}`);

test('an index of few terms is one page', () => {
  const context = smallCatalog();
  context.fill({ address: 'a', tags: numbered('r', mostOnPage) });
  expect(pagesOf(context).size).toBe(0);
  expect(facetPage.record(context, tagIndex)).toMatchObject({ total: mostOnPage, parts: [] });
});

test('an index of many terms names its pages in the order of the letters, and lists the terms with most articles', () => {
  const context = smallCatalog();
  const tags = [...numbered('स', 300), ...numbered('क', 200), ...numbered('K', 101), '1857', 'école', '$$$'];
  context.fill({ address: 'a', tags }, { address: 'b', tags: ['1857'] });
  const record = facetPage.record(context, tagIndex);
  expect(record?.letters).toEqual([]);
  expect(record?.parts.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '0–9 2',
    'क 200',
    'स 300',
    'E 1',
    'K 101',
  ]);
  expect(record?.top[0]).toMatchObject({ name: '1857', count: 2 });
  expect(record?.parts.map(({ url }) => decodeURIComponent(url)).slice(0, 2)).toEqual([
    'tags/letter-0-9.html',
    'tags/letter-क.html',
  ]);
  expect(namesOn(facetLettersPage.record(context, 'facet-letters|tag|E'))).toEqual(['école']);
  expect(facetLettersPage.record(context, 'facet-letters|tag|KA')).toBeUndefined();
});

test('names that have many letters in common are on several pages, two links from the index', () => {
  const context = smallCatalog();
  const tags = Array.from({ length: mostOnPage + 1 }, (_, index) => `Budget speech ${index}`);
  context.fill({ address: 'a', tags: [...tags, 'Bank'] });
  expect(facetPage.record(context, tagIndex)?.parts.map(({ name, count }) => `${name} ${count}`)).toEqual(['B 602']);
  const first = facetLettersPage.record(context, 'facet-letters|tag|B');
  expect(first?.parts.map(({ name, count }) => `${name} ${count}`)).toEqual(['Ba 1', 'Budgetspeech 601']);
  const shared = facetLettersPage.record(context, 'facet-letters|tag|BUDGETSPEECH');
  expect(shared?.parts).toHaveLength(10);
  expect(shared?.breadcrumbs.map(({ name, label }) => name ?? label)).toEqual(['home', 'tag', 'B', 'Budgetspeec']);
  expect(namesOn(facetLettersPage.record(context, 'facet-letters|tag|BUDGETSPEECH6'))).toHaveLength(12);
});

const draws = fc.record({
  prefix: fc.constantFrom('', 'a', 'ab', 'क', 'कम', '1', 'budget ', 'budget speech '),
  count: fc.integer({ min: 1, max: 700 }),
});

test('each name is on one page, and a change affects all pages that differ', () => {
  fc.assert(
    fc.property(fc.array(draws, { minLength: 1, maxLength: 5 }), (steps) => {
      const context = smallCatalog();
      for (const [at, { prefix, count }] of steps.entries()) {
        const before = pagesOf(context);
        const draft: ArticleDraft = { address: `article-${at % 3}`, tags: numbered(prefix, count) };
        const change = context.put(draft);
        updateAllTerms(context.catalog, context.names);
        const after = pagesOf(context);
        const affected = new Set(facetLettersPage.affectedKeys(context, [change]));
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
        );
        expect(differing.filter((key) => !affected.has(key))).toEqual([]);
        const index = facetPage.record(context, tagIndex);
        const listed = [
          ...[...after.values()].flatMap(namesOn),
          ...(index?.few ?? []),
          ...(index?.letters ?? []).flatMap(({ terms }) => terms),
        ];
        expect(listed).toHaveLength(index?.total ?? 0);
        expect([...after.values()].every((page) => namesOn(page).length <= mostOnPage)).toBe(true);
      }
    }),
    { numRuns: propertyRuns(10) },
  );
});
