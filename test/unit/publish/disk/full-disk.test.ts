// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isDiskFull, withSpaceAdvice } from '../../../../src/publish/disk/full-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

test('names each disk once, with the first folder on it', async () => {
  const written = ['cache', 'site'].map((name) => ({
    name: `the ${name}`,
    path: join(folder, name),
    option: `--${name}`,
  }));
  const failed = withSpaceAdvice(written, () => Promise.reject(coded({ code: 'ENOSPC' })));
  await expect(failed).rejects.toThrow(`${join(folder, 'cache')} (the cache)`);
  await expect(failed).rejects.not.toThrow('the site');
});

test.each([0, 10, 14, 256 + 10])(
  'a failed write with plenty of space stays the error that it is (SQLite %s)',
  async (errcode) => {
    const error = coded({ errcode });
    const written = [{ name: 'the cache', path: folder, option: '--cache' }];
    await expect(
      withSpaceAdvice(
        written,
        () => Promise.reject(error),
        () => ({ bsize: 1, bavail: 5e8, blocks: 2e9 }),
      ),
    ).rejects.toBe(error);
  },
);

const namespace = ['--user', '--map-root-user', '--mount'];
const probe = ['mount', '-t', 'tmpfs', 'none', folder];
const canMount = process.platform === 'linux' && spawnSync('unshare', [...namespace, ...probe]).status === 0;

test.skipIf(!canMount).each(['cache', '_site'])(
  'a build on a full disk with the %s says so, and succeeds when there is space (skipped where mounting is not allowed)',
  (full) => {
    for (const name of ['articles', 'disk']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'articles/a.md'), '---\ntitle: A\ndate: 2023-07-27\n---\n\nText.\n');
    const program = join(import.meta.dirname, 'build-on-small-disk.ts');
    const run = spawnSync('unshare', [...namespace, process.execPath, program, folder, full], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const [smallest, small, large]: readonly unknown[] = JSON.parse(run.stdout);
    for (const error of [smallest, small]) {
      expect(error).toMatch(/^Error: The disk is full\..* free of .*another folder: --(?:cache|out)/s);
      expect(error).toContain(join(folder, 'disk', `${full}-${full}`));
    }
    expect(large).toBe(1);
  },
);
