import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBody } from '../../../src/articles/read-body.ts';
import { articleFolder, articleWith } from './article-folder.ts';

test('returns the same body and hash as readArticle', async () => {
  const folder = articleFolder();
  folder.write('a.md', `\ufeff${articleWith('', 'One.\r\n\r\nTwo.\r\n\r\n')}`);
  const read = await folder.read('a.md');
  if (!read.ok) throw new Error('it is right');
  expect(readBody(join(folder.root, 'a.md'))).toEqual({ body: read.body, bodyHash: read.bodyHash });
});

test('returns undefined if the file is missing or is no longer an article', () => {
  const folder = articleFolder();
  folder.write('a.md', 'Text.');
  expect(readBody(join(folder.root, 'a.md'))).toBeUndefined();
  expect(readBody(join(folder.root, 'b.md'))).toBeUndefined();
});
