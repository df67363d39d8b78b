import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateAllTerms } from '../../../../../src/catalog/terms/update-terms.ts';
import { affectedPages } from '../../../../../src/pages/affected-pages.ts';
import { termPage } from '../../../../../src/pages/kinds/term/term-page.ts';
import { pageRecord } from '../../../../../src/pages/page-record.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';
import { type ArchiveContext, archiveDays, archiveSteps, takeStep } from '../archive-steps.ts';

function termRecords(context: ArchiveContext): ReadonlyMap<string, string> {
  const keys = [...termPage.allKeys(context)].filter((key) => key.startsWith('term|tag|'));
  return new Map(keys.map((key) => [key, JSON.stringify(pageRecord(context, key))]));
}

test('every page of a term that changes is among the affected ones, and no key has no page', () => {
  fc.assert(
    fc.property(archiveSteps(40, 90), archiveSteps(1, 6), (first, then) => {
      const context = smallCatalog();
      for (const each of first) takeStep(context, each);
      updateAllTerms(context.catalog, context.names);
      const before = termRecords(context);
      const changes = then.map((each) => takeStep(context, each));
      updateAllTerms(context.catalog, context.names);
      const after = termRecords(context);
      expect([...after].filter(([, record]) => record === undefined)).toEqual([]);
      const affected = affectedPages(context, changes);
      const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => before.get(key) !== after.get(key),
      );
      expect(differing.filter((key) => !affected.has(key))).toEqual([]);
      context.catalog.close();
    }),
    { numRuns: 25 },
  );
});

test('the pages of a term show each of its articles, newest first, and each article on one page below its newest ones', () => {
  const context = smallCatalog();
  const drafts = Array.from({ length: 130 }, (_, index) => ({
    address: `a${index}`,
    day: archiveDays[(index * index) % archiveDays.length] ?? '',
    tags: ['रेल'],
  }));
  context.fill(...drafts);
  const shown = [...termRecords(context).values()].map((text) => {
    const { groups, timeline } = JSON.parse(text);
    const pageDays: string[] = groups.map((group: { day: string }) => group.day);
    expect(pageDays).toEqual(pageDays.toSorted().toReversed());
    return groups
      .flatMap((group: { teasers: { title: string }[] }) => group.teasers.map(({ title }) => title))
      .concat(timeline.parts.length > 0 ? [] : ['leaf']);
  });
  const leaves = shown.filter((titles) => titles.includes('leaf')).flat();
  expect(leaves.filter((title) => title !== 'leaf').length).toBe(new Set(leaves).size - 1);
  expect(new Set(shown.flat()).size).toBe(drafts.length + 1);
});

test('links to a part that has no page lead to its first story on the page around it', () => {
  const context = smallCatalog();
  context.fill(
    ...Array.from({ length: 12 }, (_, index) => ({ address: `a${index}`, day: '2012-01-01', tags: ['रेल'] })),
    { address: 'new', day: '2013-07-27', tags: ['रेल'] },
  );
  const keys = [...termPage.allKeys(context)].filter((key) => key.startsWith('term|tag|'));
  const records = keys.map((key) => pageRecord(context, key));
  for (const record of records) {
    for (const [, file, id] of JSON.stringify(record).matchAll(/"url":"(tags\/rel\/[^"#]+)(?:#([^"]+))?"/g)) {
      const target = records.find((other) => other?.file === file);
      expect(target, `${record?.file} links to ${file}`).toBeDefined();
      if (id) expect(JSON.stringify(target)).toContain(`"id":"${id}"`);
    }
  }
});
