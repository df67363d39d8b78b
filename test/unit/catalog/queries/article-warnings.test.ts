import { expect, test } from 'vitest';
import { articleWarnings } from '../../../../src/catalog/queries/article-warnings.ts';
import { smallCatalog } from '../small-catalog.ts';

test('reports a tag with several spellings once, with a file of the rarest spelling', () => {
  const archive = smallCatalog();
  archive.fill({ address: 'a', tags: ['हिन्दी'] }, { address: 'b', tags: ['हिंदी'] }, { address: 'c', tags: ['हिंदी'] });
  expect(articleWarnings(archive.catalog, 'articles')).toEqual([
    expect.objectContaining({
      file: 'articles/a.md',
      field: 'tags',
      message: 'is spelt in several ways: "हिंदी" (2), "हिन्दी" (1)',
    }),
  ]);
});

test('a name of the vocabulary in another language is not another spelling', () => {
  const archive = smallCatalog([{ kind: 'place', names: { hi: 'रूस', en: 'Russia' }, aliases: [] }]);
  archive.fill({ address: 'a', tags: ['रूस'] }, { address: 'b', tags: ['Russia'] });
  expect(articleWarnings(archive.catalog, 'articles')).toEqual([]);
});
