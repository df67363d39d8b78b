import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCodeCache } from '../../../../src/build/epochs/code-cache.ts';
import { readCode } from '../../../../src/build/epochs/code-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

const code = Buffer.from("import { b } from './b.ts'; // A comment.");

async function writeCache(name: string): Promise<string> {
  const file = join(folder, name, 'code.txt');
  const cache = openCodeCache(file, '1');
  await cache.read('a.ts', code);
  await cache.read('empty.ts', Buffer.from(''));
  cache.save();
  return file;
}

test('gives what was read before, with the imports', async () => {
  const file = await writeCache('saved');
  const written = readFileSync(file, 'utf8');
  const cache = openCodeCache(file, '1');
  expect(await cache.read('a.ts', code)).toEqual(await readCode('a.ts', code));
  expect(await cache.read('empty.ts', Buffer.from(''))).toEqual(await readCode('empty.ts', Buffer.from('')));
  cache.save();
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('keeps files of the same bytes and different kinds apart', async () => {
  const cache = openCodeCache(await writeCache('kinds'), '1');
  expect(await cache.read('a.css', code)).toEqual(await readCode('a.css', code));
});

test.each([
  ['of another version', (text: string) => text, '2'],
  ['cut off', (text: string) => text.slice(0, -4), '1'],
  ['with other imports', (text: string) => text.replace('./b.ts', './c.ts'), '1'],
  ['empty', () => '', '1'],
])('ignores a file that is %s', async (_, damage, version) => {
  const file = await writeCache('damaged');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(await openCodeCache(file, version).read('a.ts', code)).toEqual(await readCode('a.ts', code));
});

test('does without a file that cannot be written', async () => {
  writeFileSync(join(folder, 'no-folder'), '');
  const cache = openCodeCache(join(folder, 'no-folder', 'code.txt'), '1');
  expect(await cache.read('a.ts', code)).toEqual(await readCode('a.ts', code));
  cache.save();
});
