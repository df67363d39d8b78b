import { expect, test } from 'vitest';
import { updateAllTerms } from '../../../../../src/catalog/terms/update-terms.ts';
import { termFeed } from '../../../../../src/pages/kinds/feeds/term-feed.ts';
import { termPage } from '../../../../../src/pages/kinds/term/term-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

test('a term of one article has no feed, and its second article brings it one', () => {
  const context = smallCatalog();
  const feedOnPage = () => termPage.record(context, 'term|tag|index|रेल')?.feed;
  context.fill({ address: 'a', tags: ['रेल'] });
  expect([...termFeed.allKeys(context)]).toEqual([]);
  expect(termFeed.record(context, 'term-feed|tag|रेल')).toBeUndefined();
  expect(feedOnPage()).toBeUndefined();
  const change = context.put({ address: 'b', tags: ['रेल'] });
  updateAllTerms(context.catalog, context.names);
  expect([...termFeed.affectedKeys(context, [change])]).toContain('term-feed|tag|रेल');
  expect(termFeed.record(context, 'term-feed|tag|रेल')?.entries).toHaveLength(2);
  expect(feedOnPage()).toBe('tags/rel/feed.xml');
});
