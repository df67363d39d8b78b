import { expect, test } from 'vitest';
import { tagVariants } from '../../../../src/articles/front-matter/tag-variants.ts';
import { problemLine } from '../../../../src/settings/files/problem.ts';

test('warns of a tag with several spellings, with the most common first, in the file of the rarest', () => {
  const uses = [
    { tag: 'हिंदी', file: 'articles/b.md' },
    { tag: 'हिन्दी', file: 'articles/a.md', count: 3 },
    { tag: 'हिन्\u200dदी', file: 'articles/c.md' },
    { tag: 'रूस', file: 'articles/a.md' },
  ];
  expect(tagVariants(uses).map(problemLine)).toEqual([
    'articles/c.md: "tags" is spelt in several ways: "हिन्दी" (3), "हिंदी" (1), "हिन्\u200dदी" (1) (they count as one tag; use one spelling)',
  ]);
});

test('counts the uses of each spelling', () => {
  const uses = ['Delhi', 'delhi', 'delhi'].map((tag, place) => ({ tag, file: `articles/${place}.md` }));
  expect(tagVariants(uses)).toMatchObject([
    { file: 'articles/0.md', message: 'is spelt in several ways: "delhi" (2), "Delhi" (1)' },
  ]);
});

test('does not warn of a tag with one spelling', () => {
  expect(
    tagVariants([
      { tag: 'a', file: 'x' },
      { tag: 'a', file: 'y' },
    ]),
  ).toEqual([]);
});
