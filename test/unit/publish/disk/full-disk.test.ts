import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { buildWithLock } from '../../../../src/build/build-with-lock.ts';
import { isDiskFull, withSpaceAdvice } from '../../../../src/publish/disk/full-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const coded = (fields: object, message = 'failed') => Object.assign(new Error(message), fields);

test.each([
  ['Node', coded({ code: 'ENOSPC' }), true],
  ['SQLite', coded({ errcode: 13 }), true],
  ['a program', new Error('write failed: No space left on device'), true],
  ['an error that another one caused', new Error('stopped', { cause: coded({ code: 'EDQUOT' }) }), true],
  ['a missing file', coded({ code: 'ENOENT' }), false],
  ['a damaged database', coded({ errcode: 11 }), false],
])('recognises a full disk from %s', (_, error, isFull) => {
  expect(isDiskFull(error)).toBe(isFull);
});

test.each([
  [coded({ errcode: 10 }), 500_000, true],
  [coded({ errcode: 10 }), 500_000_000, false],
  [coded({ code: 'ENOSPC' }), 500_000_000, true],
])('names each disk with its space and its option (%s)', async (error, free, isFull) => {
  const written = [{ name: 'the cache', path: join(folder, 'a/b'), option: '--cache' }];
  const space = () => ({ bsize: 1, bavail: free, blocks: 2e9 });
  const failed = withSpaceAdvice(written, () => Promise.reject(error), space);
  await expect(failed).rejects.toThrow(
    isFull
      ? `${join(folder, 'a/b')} (the cache): ${free < 1e6 ? '0.5' : 500} MB free of 2000 MB; another folder: --cache`
      : 'failed',
  );
});

const disk = join(folder, 'disk');
const mount = (...options: readonly string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', ...options, 'none', disk]).status === 0;
mkdirSync(disk);
const canMount = mount('-o', 'size=40k') && spawnSync('umount', [disk]).status === 0;
afterEach(() => void spawnSync('umount', ['--lazy', disk], { stdio: 'ignore' }));

test.skipIf(!canMount).each(['cache', '_site'])(
  'a build on a full disk with the %s says so, and succeeds when there is space',
  async (full) => {
    mkdirSync(join(folder, 'articles'), { recursive: true });
    writeFileSync(join(folder, 'articles/a.md'), '---\ntitle: A\ndate: 2023-07-27\n---\n\nText.\n');
    const on = (name: string) => join(name === full ? disk : folder, `${full}-${name}`);
    const options = {
      articles: join(folder, 'articles'),
      site: '_data/site.json',
      out: on('_site'),
      cache: on('cache'),
    };
    const build = () => buildWithLock({ ...options, workers: 1, search: false, rehash: false }, () => {});
    expect(mount('-o', 'size=20k')).toBe(true);
    for (const size of ['20k', '200k']) {
      expect(mount('-o', `remount,size=${size}`)).toBe(true);
      const error: unknown = await build().catch((reason: unknown) => reason);
      expect(String(error), size).toMatch(/^Error: The disk is full\..* free of .*another folder: --(?:cache|out)/s);
      expect(String(error)).toContain(on(full));
    }
    expect(mount('-o', 'remount,size=100m')).toBe(true);
    expect((await build()).articles).toBe(1);
  },
);
