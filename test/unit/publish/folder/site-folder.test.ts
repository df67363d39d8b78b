// @module-tag slow
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, systemDisk } from '../../../../src/publish/disk/disk.ts';
import { openSiteFolder } from '../../../../src/publish/folder/site-folder.ts';
import { manifestFile } from '../../../../src/publish/manifest/manifest.ts';
import { dyingAfter } from './dying-disk.ts';
import { contentOf, faultsOf, manifestOf, publishVersion, stage, type Version } from './publish-version.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-folder-'));
  out = join(root, '_site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const first: Version = { 'index.html': 'one', '2023/07/27/a.html': 'a', '2023/07/28/b.html': 'b', 'style.css': 's' };
const second: Version = { 'index.html': 'two', '2023/07/27/a.html': 'a', '2024/c.html': 'c', 'style.css': 's' };

const refusal = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};
const noLinks: Disk = { ...systemDisk, link: refusal('EPERM') };
const noExchange: Disk = { ...systemDisk, exchange: () => false };
const noSwap: Disk = {
  ...noExchange,
  rename: (from, to) =>
    statSync(from).isDirectory() && existsSync(out) ? refusal('EBUSY')() : systemDisk.rename(from, to),
};
const disks: readonly (readonly [string, Disk])[] = [
  ['an ordinary disk', systemDisk],
  ['a disk without hard links', noLinks],
  ['a system that cannot exchange folders', noExchange],
  ['a folder that cannot be renamed', noSwap],
  ['a mount point', { ...systemDisk, isFixed: () => true }],
  ['a folder that cannot be renamed on a disk without hard links', { ...noSwap, link: noLinks.link }],
];

describe.each(disks)('on %s', (_, disk) => {
  test('holds exactly the files of the version published last', async () => {
    expect(await publishVersion(out, first, { disk })).toEqual({ added: 5, changed: 0, removed: 0, kept: 0 });
    expect(contentOf(out)).toEqual(first);
    expect(await publishVersion(out, second, { disk })).toEqual({ added: 1, changed: 1, removed: 1, kept: 3 });
    expect(contentOf(out)).toEqual(second);
    expect(faultsOf(out)).toEqual([]);
    expect(existsSync(join(out, '2023/07/28'))).toBe(false);
    expect(existsSync(join(out, '.sanchika'))).toBe(false);
  });

  test('follows any sequence of versions', async () => {
    const path = fc.constantFrom('a', 'b/c', 'b/d', 'b/e/f', 'g/h', 'g');
    const version = fc
      .dictionary(path, fc.constantFrom('1', '2', '3'), { minKeys: 1 })
      .filter((v) => !('g' in v && 'g/h' in v));
    await fc.assert(
      fc.asyncProperty(fc.array(version, { minLength: 1, maxLength: 6 }), async (versions) => {
        rmSync(root, { recursive: true, force: true });
        for (const each of versions) {
          await publishVersion(out, each, { disk });
          expect(contentOf(out)).toEqual(Object.fromEntries(Object.entries(each).toSorted()));
          expect(faultsOf(out)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('leaves the time stamps of unchanged files', async () => {
    await publishVersion(out, first, { disk });
    const before = statSync(join(out, 'style.css'));
    for (const version of [second, first, second]) {
      await publishVersion(out, version, { disk });
      expect(statSync(join(out, 'style.css')).mtime).toEqual(before.mtime);
      if (disk.link === systemDisk.link) expect(statSync(join(out, 'style.css')).ino).toBe(before.ino);
    }
  });

  test('keeps files that are not ours', async () => {
    await publishVersion(out, first, { disk });
    writeFileSync(join(out, 'CNAME'), 'news.example');
    mkdirSync(join(out, '.git/refs'), { recursive: true });
    writeFileSync(join(out, '.git/HEAD'), 'ref: refs/heads/pages');
    symlinkSync('CNAME', join(out, 'alias'));
    for (const version of [second, first, second]) {
      await publishVersion(out, version, { disk });
      expect(contentOf(out)).toEqual({ ...version, CNAME: 'news.example', '.git/HEAD': 'ref: refs/heads/pages' });
      expect(readlinkSync(join(out, 'alias'))).toBe('CNAME');
      expect(existsSync(join(out, '.git/refs'))).toBe(true);
    }
    rmSync(join(out, 'CNAME'));
    writeFileSync(join(out, '.git/HEAD'), 'ref: refs/heads/other');
    for (const version of [first, second]) {
      await publishVersion(out, version, { disk });
      expect(contentOf(out)).toEqual({ ...version, '.git/HEAD': 'ref: refs/heads/other' });
    }
  });
});

test('touches nothing when nothing changed', async () => {
  await publishVersion(out, first);
  const before = [statSync(out).ino, statSync(join(out, manifestFile)).mtimeMs];
  expect(await publishVersion(out, first)).toEqual({ added: 0, changed: 0, removed: 0, kept: 5 });
  expect([statSync(out).ino, statSync(join(out, manifestFile)).mtimeMs]).toEqual(before);
});

test('keeps staged files of an interrupted build, and publishes none that the next build does not want', async () => {
  const folder = await openSiteFolder(out);
  stage(folder, { ...first, 'gone.html': 'x', 'old/gone.html': 'x' });
  mkdirSync(join(folder.staging, 'empty/folder'), { recursive: true });
  const again = await openSiteFolder(out);
  expect(readdirSync(again.staging)).toContain('index.html');
  await again.publish(manifestOf(first));
  expect(contentOf(out)).toEqual(first);
  expect(readdirSync(out)).not.toContain('empty');
  stage(again, { ...second, 'gone.html': 'x' });
  await again.publish(manifestOf(second));
  expect(contentOf(out)).toEqual(second);
  expect(existsSync(again.staging)).toBe(false);
});

test('refuses a version with a file that was not built, and leaves the site', async () => {
  await publishVersion(out, first);
  const folder = await openSiteFolder(out);
  await expect(folder.publish(manifestOf(second))).rejects.toThrow('2024/c.html belongs to the new site');
  expect(contentOf(out)).toEqual(first);
  await publishVersion(out, second);
  expect(contentOf(out)).toEqual(second);
});

test('refuses a folder that holds something else', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.doc'), 'years of work');
  await expect(openSiteFolder(out)).rejects.toThrow(/_site holds files that are not a site of Sanchika \(thesis.doc\)/);
  expect(readdirSync(root)).toEqual(['_site']);
});

test('refuses to be a file', async () => {
  writeFileSync(out, '');
  await expect(openSiteFolder(out)).rejects.toThrow('is a file: the site needs a folder');
});

test.each([
  ['index-2.html', 'index-2.html'],
  ['a file where a folder is needed', 'tags'],
  ['a file in a folder where a file is needed', 'about.html/notes.txt'],
])('refuses to write over what is not ours: %s', async (_, stranger) => {
  await publishVersion(out, first);
  mkdirSync(join(out, stranger, '..'), { recursive: true });
  writeFileSync(join(out, stranger), 'mine');
  const next = { ...first, 'index-2.html': '2', 'tags/a.html': 'a', 'about.html': '' };
  await expect(publishVersion(out, next)).rejects.toThrow(join(out, stranger));
  expect(contentOf(out)).toEqual({ ...first, [stranger]: 'mine' });
  rmSync(join(out, stranger.split('/')[0] ?? ''), { recursive: true });
  await publishVersion(out, next);
  expect(faultsOf(out)).toEqual([]);
});

test('notices a missing file and publishes it again', async () => {
  await publishVersion(out, first);
  const { current } = await openSiteFolder(out);
  rmSync(join(out, 'style.css'));
  const damaged = await openSiteFolder(out);
  expect(damaged.current?.id).not.toBe(current?.id);
  expect(damaged.current?.manifest.has('style.css')).toBe(false);
  await publishVersion(out, first);
  expect(contentOf(out)).toEqual(first);
  expect((await openSiteFolder(out)).current?.id).toBe(current?.id);
});

test('notices a changed file when asked to verify', async () => {
  await publishVersion(out, first);
  writeFileSync(join(out, 'style.css'), 'vandalised');
  expect((await openSiteFolder(out)).current?.manifest.has('style.css')).toBe(true);
  const { current } = await openSiteFolder(out, { verify: true });
  expect(current?.manifest.has('style.css')).toBe(false);
  expect(current?.manifest.has('index.html')).toBe(true);
});

test.each([0, 30, 100])('continues from a manifest that was cut after %i bytes', async (bytes) => {
  await publishVersion(out, first);
  truncateSync(join(out, manifestFile), bytes);
  await publishVersion(out, { ...first, 'new.html': 'n' });
  expect(contentOf(out)).toEqual({ ...first, 'new.html': 'n' });
  expect(faultsOf(out)).toEqual([]);
});

test('follows a symbolic link to the folder that it names', async () => {
  mkdirSync(join(root, 'www'));
  symlinkSync('www', out);
  await publishVersion(out, first);
  await publishVersion(out, second);
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
  expect(contentOf(join(root, 'www'))).toEqual(second);
});

test('publishes all files after the site folder was deleted', async () => {
  await publishVersion(out, first);
  await publishVersion(out, second);
  rmSync(out, { recursive: true });
  expect((await openSiteFolder(out)).current).toBeUndefined();
  await publishVersion(out, first);
  expect(contentOf(out)).toEqual(first);
});

test('keeps the old site when the disk is full, reports it, and continues when there is space', async () => {
  await publishVersion(out, first);
  const disk: Disk = { ...systemDisk, rename: refusal('ENOSPC') };
  await expect(publishVersion(out, second, { disk })).rejects.toThrow(
    /The site is what it was. The disk is full. Free some/,
  );
  expect(contentOf(out)).toEqual(first);
  await openSiteFolder(out);
  expect(contentOf(out)).toEqual(second);
});

test.runIf(process.platform === 'linux')('is checked by sha256sum', async () => {
  await publishVersion(out, { ...first, 'ख ब\\र.html': 'ख' });
  execFileSync('sha256sum', ['--check', '--strict', manifestFile], { cwd: out, stdio: 'pipe' });
  expect(readFileSync(join(out, manifestFile), 'utf8')).toContain('sanchika.json');
});

test.each([
  ['exchanged', systemDisk],
  ['changed in place', { ...systemDisk, isFixed: () => true }],
])('a damaged file that the next version does not have never comes back (%s)', async (_, disk) => {
  const [one, three] = [{ 'a.html': '1', 'b.html': 'b' }, { 'a.html': '3' }];
  for (const [standby, two] of [
    [true, { 'a.html': '2' }],
    [true, { 'a.html': '1' }],
    [false, { 'a.html': '2' }],
  ] as const) {
    rmSync(root, { recursive: true });
    await publishVersion(out, one, { disk, standby });
    writeFileSync(join(out, 'b.html'), 'damaged');
    await publishVersion(out, two, { disk, standby, verify: true });
    expect(contentOf(out)).toEqual(two);
    expect(faultsOf(out)).toEqual([]);
    await publishVersion(out, three, { disk, standby });
    expect(contentOf(out)).toEqual(three);
  }
});

describe('after a publication that changed most files', () => {
  const pages = (text: string): Version =>
    Object.fromEntries(Array.from({ length: 1200 }, (_, number) => [`${number % 40}/${number}.html`, text + number]));

  test('the next one replaces only what it changes', async () => {
    const linked: string[] = [];
    const disk: Disk = {
      ...systemDisk,
      link: (from, to) => {
        systemDisk.link(from, to);
        linked.push(to);
      },
    };
    await publishVersion(out, pages('one'), { disk });
    writeFileSync(join(out, 'CNAME'), 'archive.example');
    await publishVersion(out, pages('two'), { disk });
    linked.length = 0;
    const next = { ...pages('two'), '0/0.html': 'three' };
    await publishVersion(out, next, { disk });
    expect(linked.length).toBeLessThan(5);
    expect(contentOf(out)).toEqual({ ...next, CNAME: 'archive.example' });
    expect(faultsOf(out)).toEqual(['CNAME']);
  });

  test('a failure while the second folder is brought up to date harms neither the site nor the next publication', async () => {
    for (const failing of [1, 600, 1200]) {
      rmSync(root, { recursive: true });
      let links = 0;
      let isFailing = false;
      const disk: Disk = {
        ...systemDisk,
        link: (from, to) => {
          if (isFailing && ++links === failing) refusal('ENOSPC')();
          systemDisk.link(from, to);
        },
      };
      await publishVersion(out, pages('one'), { disk });
      isFailing = true;
      await publishVersion(out, pages('two'), { disk });
      expect(links).toBe(failing);
      expect(contentOf(out)).toEqual(pages('two'));
      await publishVersion(out, pages('three'), { disk });
      expect(contentOf(out)).toEqual(pages('three'));
      expect(faultsOf(out)).toEqual([]);
    }
  });

  test('a kill while the second folder is brought up to date harms neither the site nor the next publication', async () => {
    for (const survived of [50, 600, 1150]) {
      rmSync(root, { recursive: true });
      await publishVersion(out, pages('one'));
      const folder = await openSiteFolder(out);
      stage(folder, pages('two'));
      expect(await dyingAfter(survived, () => folder.publish(manifestOf(pages('two'))))).toBe(true);
      await openSiteFolder(out);
      expect(contentOf(out)).toEqual(pages('two'));
      await publishVersion(out, pages('three'));
      expect(contentOf(out)).toEqual(pages('three'));
      expect(faultsOf(out)).toEqual([]);
    }
  });
});
