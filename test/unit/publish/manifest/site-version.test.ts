import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasHash } from '../../../../src/language/hashing/hash-file.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { isOurs } from '../../../../src/publish/manifest/site-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'version-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file has a hash only if it is there, with those bytes', () => {
  writeFileSync(join(folder, 'a'), 'text');
  expect(hasHash(join(folder, 'a'), sha256('text'))).toBe(true);
  expect(hasHash(join(folder, 'a'), sha256('other'))).toBe(false);
  expect(hasHash(join(folder, 'a'), undefined)).toBe(false);
  expect(hasHash(join(folder, 'missing'), sha256('text'))).toBe(false);
  expect(hasHash(folder, undefined)).toBe(false);
});

test('a folder is ours only with our mark', () => {
  expect(isOurs(folder)).toBe(false);
  writeFileSync(join(folder, 'sanchika.json'), '{ "generator": "another" }');
  expect(isOurs(folder)).toBe(false);
  writeFileSync(join(folder, 'sanchika.json'), '{ "generator": "sanchika" }');
  expect(isOurs(folder)).toBe(true);
});
