import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
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

test.skipIf(process.getuid?.() !== 0)('entries of another user are read, and are missing if they are his alone', () => {
  chmodSync(folder, 0o777);
  for (const name of ['old', 'private']) cache.save(sha256(name), name);
  const fileOf = (name: string) => join(folder, 'pages', sha256(name).slice(0, 2), `${sha256(name)}.zst`);
  const old = new Date('2020-01-01');
  utimesSync(fileOf('old'), old, old);
  chmodSync(fileOf('private'), 0o600);
  const program = join(import.meta.dirname, 'read-as-other-user.ts');
  const args = [program, sha256('old'), sha256('private')];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['{"read":["old",null],"isWritable":false}', '']);
  expect(statSync(fileOf('old')).mtimeMs).toBe(old.getTime());
});
