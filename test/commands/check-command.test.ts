import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base, smallSite } from '../unit/check/small-site.ts';

async function check(out: string, ...more: readonly string[]) {
  const cache = await mkdtemp(join(tmpdir(), 'sanchika-check-cache-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--out', out, '--cache', cache, '--workers', '1', ...more],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('exits with 0 if there are no findings', async () => {
  expect(await check(await smallSite())).toMatchObject({ status: 0, stdout: '4 pages, 18 files: no findings\n' });
});

test('exits with 1 and prints the file, the line and the message of each finding', async () => {
  const out = await smallSite({
    'robots.txt': `User-agent: *\nSitemap: ${base}sitemap.xml\nSitemap: ${base}none.xml\n`,
  });
  expect(await check(out)).toMatchObject({
    status: 1,
    stdout: `robots.txt:3: has a sitemap that does not exist on this site: "${base}none.xml"\n4 pages, 18 files: 1 finding (1 sitemap)\n`,
  });
});

test('exits with 1 if there is no site', async () => {
  expect(await check('nowhere')).toMatchObject({ status: 1, stderr: expect.stringContaining('nowhere has no site') });
});
