import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEarlier } from '../../../../src/build/data/earlier-lines.ts';
import { openLines } from '../../../../src/build/data/line-file.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const texts = ['{"id":"पहला"}\n', '{"id":"second"}\n', '{"id":"3"}\n'];
const bytes = texts.map((text) => Buffer.from(text));
const lines = bytes.map(({ length }, place) => ({ path: `${place}.md`, source: `source ${place}`, bytes: length }));

function earlier(name: string) {
  const file = join(folder, name);
  const written = openLines(file, name);
  for (const line of bytes) written.add(line);
  return { file, sha256: written.end().sha256, lines };
}

test('a file of lines says its length and hash', () => {
  const written = openLines(join(folder, 'deep/er/told.jsonl'), 'told.jsonl');
  for (const line of bytes) written.add(line);
  const all = Buffer.concat(bytes);
  expect(written.end()).toEqual({ file: 'told.jsonl', bytes: all.length, sha256: sha256(all) });
});

test('a line made of the same is read from where it stands, in any order', () => {
  const opened = openEarlier(earlier('kept.jsonl'));
  for (const place of [2, 0, 1]) {
    expect(opened.of(`${place}.md`, `source ${place}`)?.read().toString()).toBe(texts[place]);
  }
  expect(opened.of('1.md', 'another source')).toBeUndefined();
  expect(opened.of('4.md', 'source 4')).toBeUndefined();
  opened.close();
});

test.each([
  ['changed since', (file: string) => writeFileSync(file, Buffer.concat(bytes.toReversed()))],
  ['cut', (file: string) => writeFileSync(file, Buffer.concat(bytes).subarray(0, -1))],
  ['gone', (file: string) => rmSync(file)],
])('a file that was %s has no lines to give', (_, damage) => {
  const before = earlier('damaged.jsonl');
  damage(before.file);
  const opened = openEarlier(before);
  expect(opened.of('0.md', 'source 0')).toBeUndefined();
  opened.close();
});
