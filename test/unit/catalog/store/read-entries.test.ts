import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isFileChanged } from '../../../../src/articles/files/file-changed-error.ts';
import { type FileState, fileState } from '../../../../src/catalog/scan/scan-folder.ts';
import { readEntries } from '../../../../src/catalog/store/read-entries.ts';
import { smallCatalog } from '../small-catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'read-entries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const article = '---\ntitle: One\ndate: 2024-05-06\nlang: en\n---\n\nText.\n';

/** Writes a file and returns its state. */
function put(path: string, text: string): FileState {
  writeFileSync(join(root, path), text);
  const state = fileState(root, path);
  if (!state) throw new Error(`${path} was not written`);
  return state;
}

const read = (file: FileState) => readEntries(root, [file], smallCatalog(), Date.now());

test.each<readonly [change: string, make: (path: string) => void]>([
  ['was removed', (path) => rmSync(join(root, path))],
  ['is only half-written', (path) => writeFileSync(join(root, path), '---\ntitle: Tw')],
])('a file that %s since the scan is no problem of the article: the build looks again', async (_, change) => {
  const found = put('a.md', article);
  change('a.md');
  await expect(read(found)).rejects.toSatisfy(isFileChanged);
});

test('a file that has not changed since the scan is a problem', async () => {
  const { problems } = await read(put('b.md', '---\ntitle: Two\n'));
  expect(problems).not.toEqual([]);
});
