// @module-tag slow
import { existsSync, linkSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, systemDisk } from '../../../../src/publish/disk/disk.ts';
import { openSiteFolder } from '../../../../src/publish/folder/site-folder.ts';
import { dyingAfter } from './dying-disk.ts';
import { contentOf, faultsOf, manifestOf, publishVersion, stage, type Version } from './publish-version.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'interrupted-'));
  out = join(root, '_site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const before: Version = { 'a.html': 'old', 'b/gone.html': 'gone', 'c/same.html': 'same', d: 'a file' };
const after: Version = { 'a.html': 'new', 'b/added.html': 'added', 'c/same.html': 'same', 'd/e.html': 'in a folder' };

const rename: Disk['rename'] = (from, to) => systemDisk.rename(from, to);
const twoRenames: Disk = {
  link: (from, to) => linkSync(from, to),
  rename,
  exchange: () => false,
  isFixed: () => false,
};
const inPlace: Disk = {
  ...twoRenames,
  rename: (from, to) => {
    if (statSync(from).isDirectory() && existsSync(out)) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    rename(from, to);
  },
};
const ways: readonly (readonly [string, Disk, boolean])[] = [
  ['in one step', systemDisk, true],
  ['by two renames', twoRenames, false],
  ['in place, from the standby folder', inPlace, false],
  ['in place, from the staged files', { ...twoRenames, isFixed: () => true }, false],
];

describe.each(ways)('exchanged %s', (_, disk, isAlwaysThere) => {
  test.each([
    ['a first publication', undefined],
    ['an update', before],
  ])('%s may be killed before any step on the disk', async (_, previous) => {
    let survived = 0;
    for (let killed = true; killed; survived++) {
      rmSync(root, { recursive: true, force: true });
      if (previous) await publishVersion(out, previous, { disk });
      const folder = await openSiteFolder(out, { disk });
      stage(folder, after);
      killed = await dyingAfter(survived, () => folder.publish(manifestOf(after)));
      if (isAlwaysThere && previous) expect([before, after]).toContainEqual(contentOf(out));
      if (isAlwaysThere && existsSync(out)) expect(faultsOf(out)).toEqual([]);
      await dyingAfter(survived % 7, () => openSiteFolder(out, { disk }));
      const repaired = await openSiteFolder(out, { disk });
      if (repaired.current) expect(faultsOf(out)).toEqual([]);
      const isNew = existsSync(join(out, 'd/e.html'));
      if (!isNew) expect(contentOf(repaired.staging)).toMatchObject({ 'a.html': 'new', 'd/e.html': 'in a folder' });
      if (!isNew && previous) expect(contentOf(out)).toEqual(before);
      await publishVersion(out, after, { disk });
      expect(contentOf(out)).toEqual(after);
    }
    expect(survived).toBeGreaterThan(15);
  });

  test('a file of the user survives a kill before any step on the disk', async () => {
    for (let survived = 0, killed = true; killed; survived++) {
      rmSync(root, { recursive: true, force: true });
      await publishVersion(out, before, { disk });
      writeFileSync(join(out, 'CNAME'), 'example.org');
      const folder = await openSiteFolder(out, { disk });
      stage(folder, after);
      killed = await dyingAfter(survived, () => folder.publish(manifestOf(after)));
      await openSiteFolder(out, { disk });
      expect(contentOf(out)).toMatchObject({ CNAME: 'example.org' });
      await publishVersion(out, after, { disk });
      expect(contentOf(out)).toEqual({ ...after, CNAME: 'example.org' });
    }
  });
});
