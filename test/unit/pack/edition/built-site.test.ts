import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { openBuiltSite } from '../../../../src/pack/edition/built-site.ts';
import { writeEdition } from '../../../../src/pack/edition/write-edition.ts';
import { openSiteFolder } from '../../../../src/publish/folder/site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');
const files: Readonly<Record<string, string>> = { 'a.txt': 'a', 'b/c.txt': 'ज', 'sw.js': 'left out' };

beforeEach(async () => {
  rmSync(site, { recursive: true, force: true });
  const { staging, publish } = await openSiteFolder(site, { standby: false });
  mkdirSync(join(staging, 'b'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(staging, path), text);
  await publish(new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)])));
});

test('reads the files of a site, and refuses those that changed', () => {
  const built = openBuiltSite(site);
  expect([...built.manifest.keys()].toSorted()).toEqual(['a.txt', 'b/c.txt', 'sw.js']);
  expect(built.folder).toBe(site);
  expect(String(built.read('b/c.txt'))).toBe('ज');
  expect(() => built.read('d.txt')).toThrow('d.txt differs from what was built');
  writeFileSync(join(site, 'a.txt'), 'b');
  expect(() => built.read('a.txt')).toThrow('a.txt differs from what was built');
  rmSync(join(site, 'a.txt'));
  expect(() => built.read('a.txt')).toThrow('a.txt differs from what was built');
});

test('says where there is no site, or no manifest', () => {
  expect(() => openBuiltSite(folder)).toThrow('has no site. Build it with: npm run build');
  writeFileSync(join(site, 'manifest-sha256.txt'), `${sha256('a')}  a.txt\n`);
  expect(() => openBuiltSite(site)).toThrow('has no manifest. Build the site again');
  rmSync(join(site, 'manifest-sha256.txt'));
  expect(() => openBuiltSite(site)).toThrow('has no manifest. Build the site again');
});

test('writes an edition, counts it, and writes only what changed', async () => {
  const to = join(folder, 'edition');
  const steps: string[] = [];
  const write = () =>
    writeEdition(openBuiltSite(site), to, 'disk', {
      onProgress: (done, total) => steps.push(`${done}/${total}`),
      remedy: 'Choose another.',
    });
  expect(await write()).toMatchObject({ files: 2, bytes: 4 });
  expect(steps).toEqual(['1/2', '2/2']);
  expect([existsSync(join(to, 'b/c.txt')), existsSync(join(to, 'sw.js'))]).toEqual([true, false]);
  const before = statSync(join(to, 'a.txt')).ino;
  expect((await write()).changes).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(statSync(join(to, 'a.txt')).ino).toBe(before);
});

test('copies files without reading them whole, and pages of the owner as they are', async () => {
  const { staging, publish } = await openSiteFolder(site, { standby: false });
  mkdirSync(join(staging, 'media'), { recursive: true });
  const added = { 'media/talk.wav': 'RIFF', 'google1.html': 'google-verification' };
  for (const [path, text] of Object.entries(added)) writeFileSync(join(staging, path), text);
  await publish(new Map(Object.entries(added).map(([path, text]) => [path, sha256(text)])));
  const built = openBuiltSite(site);
  const read = (path: string): never => {
    throw new Error(`${path} was read whole`);
  };
  const to = join(folder, 'copies');
  const write = () => writeEdition({ ...built, read }, to, 'disk', { own: new Set(['google1.html']) });
  expect(await write()).toMatchObject({ files: 2, bytes: 23 });
  for (const [path, text] of Object.entries(added)) expect(readFileSync(join(to, path), 'utf8')).toBe(text);
  writeFileSync(join(site, 'media/talk.wav'), 'RIFX');
  await expect(write()).rejects.toThrow('talk.wav differs from what was built');
  rmSync(join(site, 'media/talk.wav'));
  await expect(write()).rejects.toThrow('talk.wav differs from what was built');
});

test('names the page that cannot be converted', async () => {
  const { staging, publish } = await openSiteFolder(site, { standby: false });
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, 'page.html'), '<p>');
  await publish(new Map([['page.html', sha256('<p>')]]));
  await expect(writeEdition(openBuiltSite(site), join(folder, 'never'), 'disk')).rejects.toThrow(
    `${join(site, 'page.html')} cannot be converted for an edition`,
  );
});
