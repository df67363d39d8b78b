import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { remoteCacheWarnings } from '../../../../src/build/remote-cache/claim-remote-cache.ts';
import { RemoteCache } from '../../../../src/build/remote-cache/remote-cache.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'remote-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cache = new RemoteCache({ folder, isWritable: true }, 'pages');

test('returns the bytes that were saved', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      cache.save(sha256(bytes), bytes);
      expect(cache.read(sha256(bytes))).toEqual(Buffer.from(bytes));
    }),
  );
});

test('keeps the kinds apart, and lacks what was never saved', () => {
  cache.save(sha256('page'), 'page');
  expect(new RemoteCache({ folder, isWritable: true }, 'search').read(sha256('page'))).toBeUndefined();
  expect(cache.read(sha256('other'))).toBeUndefined();
});

test('adds nothing to a cache that can only be read, and a warning says so', () => {
  const readOnly = { folder: join(folder, 'read-only'), isWritable: false };
  new RemoteCache(readOnly, 'pages').save(sha256('page'), 'page');
  expect(readdirSync(folder)).not.toContain('read-only');
  expect(remoteCacheWarnings(readOnly)).toEqual([
    { file: readOnly.folder, message: expect.stringContaining('can only be read') },
  ]);
  expect(remoteCacheWarnings({ folder, isWritable: true })).toEqual([]);
  expect(remoteCacheWarnings(undefined)).toEqual([]);
});
