import { expect, test } from 'vitest';
import { smallCatalog } from '../small-catalog.ts';

const draft = { address: 'a', title: 'Rain in Delhi', tags: ['rain'] };

test('an unchanged article is no change', () => {
  const { put } = smallCatalog();
  expect(put(draft).before).toBeUndefined();
  expect(put(draft)).toEqual({});
});

test.each([
  ['title', "article = replace(article, 'Rain', 'Sun')"],
  ['day', "day = '1999-01-01'"],
  ['body hash', "body_hash = 'other'"],
  ['language', "lang = 'en'"],
  ['warnings', "warnings = '[1]'"],
])('a row whose %s differs from the article in the file is replaced', (_, change) => {
  const { catalog, put } = smallCatalog();
  put(draft);
  catalog.run(`UPDATE articles SET ${change}`);
  expect(put(draft)).toMatchObject({ before: { address: 'a' }, after: { address: 'a', day: '2023-07-27' } });
  expect(put(draft)).toEqual({});
});
