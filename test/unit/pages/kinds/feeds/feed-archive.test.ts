import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateAllTerms } from '../../../../../src/catalog/terms/update-terms.ts';
import { affectedPages } from '../../../../../src/pages/affected-pages.ts';
import type { FeedPage } from '../../../../../src/pages/kinds/feeds/feed.ts';
import { feedArchive } from '../../../../../src/pages/kinds/feeds/feed-archive.ts';
import { pageRecord } from '../../../../../src/pages/page-record.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';
import { type ArchiveContext, archiveSteps, takeStep } from '../archive-steps.ts';

const read = (context: ArchiveContext, key: string) => pageRecord(context, key) as FeedPage | undefined;

function feedRecords(context: ArchiveContext): ReadonlyMap<string, FeedPage | undefined> {
  return new Map([...feedArchive.allKeys(context)].map((key) => [key, read(context, key)]));
}

/** The documents of a feed, from the newest back, as a reader of feeds finds them. */
function follow(context: ArchiveContext): readonly FeedPage[] {
  const documents = [...feedRecords(context).values()];
  const found: FeedPage[] = [];
  let page = read(context, 'atom');
  while (page) {
    found.push(page);
    const { previousArchive } = page;
    page = documents.find((other) => other?.self === previousArchive && previousArchive !== undefined);
    expect(page === undefined).toBe(previousArchive === undefined);
  }
  return found;
}

const changes = fc.tuple(archiveSteps(1, 90), archiveSteps(1, 6));

test('whoever follows the feed back finds each article, and each older one in one document', () => {
  fc.assert(
    fc.property(changes, ([steps]) => {
      const context = smallCatalog();
      for (const step of steps) takeStep(context, step);
      updateAllTerms(context.catalog, context.names);
      const [feed, ...documents] = follow(context);
      expect(documents.length).toBe([...feedArchive.allKeys(context)].length);
      const older = documents.flatMap(({ entries }) => entries.map(({ url }) => url));
      expect(new Set(older).size).toBe(older.length);
      const all = new Set([...older, ...(feed?.entries ?? []).map(({ url }) => url)]);
      const listed = [...context.catalog.rows([String], 'SELECT address FROM articles WHERE listed = 1')].flat();
      expect([...all].toSorted()).toEqual(
        listed.map((address) => `https://archive.example/${address}.html`).toSorted(),
      );
      for (const [index, document] of documents.entries()) {
        expect(document.current).toBe(feed?.self);
        expect(document.nextArchive).toBe(index === 0 ? undefined : documents[index - 1]?.self);
        expect(document.entries.length).toBeGreaterThan(0);
        expect(document.entries.length).toBeLessThan(2 * context.site.pageSize);
      }
      context.catalog.close();
    }),
    { numRuns: 25 },
  );
});

test('every document that changes is among the affected pages', () => {
  fc.assert(
    fc.property(changes, ([steps, then]) => {
      const context = smallCatalog();
      for (const step of steps) takeStep(context, step);
      updateAllTerms(context.catalog, context.names);
      const texts = () => new Map([...feedRecords(context)].map(([key, record]) => [key, JSON.stringify(record)]));
      const before = texts();
      const made = then.map((step) => takeStep(context, step));
      updateAllTerms(context.catalog, context.names);
      const after = texts();
      const affected = affectedPages(context, made);
      const keys = [...new Set([...before.keys(), ...after.keys()])];
      expect(keys.filter((key) => before.get(key) !== after.get(key) && !affected.has(key))).toEqual([]);
      context.catalog.close();
    }),
    { numRuns: 25 },
  );
});

test('an article of an old day changes one document', () => {
  const context = smallCatalog();
  context.fill(
    ...Array.from({ length: 60 }, (_, index) => ({
      address: `a${index}`,
      day: `20${10 + (index % 10)}-05-0${1 + (index % 3)}`,
    })),
  );
  const before = feedRecords(context);
  const change = context.put({ address: 'old', day: '2012-05-01' });
  const after = feedRecords(context);
  const changed = [...after].filter(([key, record]) => JSON.stringify(record) !== JSON.stringify(before.get(key)));
  expect(changed.map(([, record]) => record?.file)).toEqual(['data/feeds/2012/feed.xml']);
  expect([...feedArchive.affectedKeys(context, [change])]).toEqual(['feed-archive|2012']);
});
