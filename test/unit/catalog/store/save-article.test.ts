import { expect, test } from 'vitest';
import { number, text } from '../../../../src/catalog/database/columns.ts';
import { saveArticle } from '../../../../src/catalog/store/save-article.ts';
import { articleTerms } from '../../../../src/catalog/terms/article-terms.ts';
import { hashOf, pictureInfo } from '../queries/random-archive.ts';
import { article, smallCatalog } from '../small-catalog.ts';

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

test('an unchanged article whose file was touched keeps its row with the new time stamps', () => {
  const { catalog, names, put } = smallCatalog();
  put(draft);
  const file = { path: 'a.md', size: 1, modified: 7, changed: 8 };
  const picture = { src: 'a.jpg', file: { ...file, path: 'a.jpg' }, info: pictureInfo('a.jpg') };
  const made = article(draft);
  const entry = { file, checked: 10, fileHash: hashOf(made), bodyHash: 'body', article: made, warnings: '[]' };
  const saved = { ...entry, terms: articleTerms(made, ['tag'], names), pictures: [picture], attachments: [] };
  expect(saveArticle(catalog, saved, names)).toHaveProperty('before');
  const touched = { ...saved, file: { ...file, modified: 9 }, checked: 12 };
  expect(saveArticle(catalog, touched, names)).toEqual({});
  const row = catalog.row([number, number, number], 'SELECT modified, changed, checked FROM articles');
  expect(row).toEqual([9, 8, 12]);
  expect(catalog.values(text, 'SELECT path FROM pictures')).toEqual(['a.jpg']);
});
