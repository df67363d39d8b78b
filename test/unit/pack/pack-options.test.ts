import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { type PackKind, pack } from '../../../src/pack/pack.ts';
import { sign } from '../../../src/pack/sign.ts';
import { parseSecretKey } from '../../../src/pack/signature/secret-key.ts';
import { openSiteFolder } from '../../../src/publish/folder/site-folder.ts';
import { workPathsFor } from '../../../src/publish/folder/work-paths.ts';
import { takeLock } from '../../../src/publish/lock/lock.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pack-options-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [articles, out, settings] = [join(folder, 'articles'), join(folder, 'site'), join(folder, 'settings')];
const options = { articles, out, site: join(settings, 'site.json'), cache: join(folder, 'cache') };
const site = JSON.parse(readFileSync('_data/site.json', 'utf8'));
const files: Readonly<Record<string, string>> = { 'a.txt': 'a', 'b.txt': 'ज' };

beforeAll(async () => {
  const { staging, publish } = await openSiteFolder(out);
  mkdirSync(staging, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(staging, path), text);
  await publish(new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)])));
  for (const path of ['a.md', '.hidden.md', '.git/b.md', 'c/.d/e.md', 'c/f.md']) {
    mkdirSync(dirname(join(articles, path)), { recursive: true });
    writeFileSync(join(articles, path), 'Text');
  }
  mkdirSync(settings);
  writeSettings({ en: 'My Archive', hi: 'संचिका' }, 'en');
  writeFileSync(join(settings, '.env'), 'secret');
});

function writeSettings(title: Readonly<Record<string, string>>, language: string): void {
  writeFileSync(options.site, JSON.stringify({ ...site, title, language }));
}

async function steps(kind: PackKind, to: string): Promise<readonly string[]> {
  const seen: string[] = [];
  await pack(kind, { ...options, to }, (stage, done, total) => seen.push(`${stage} ${done}/${total}`));
  return seen;
}

test('a bag has no hidden files, and the signature of the site', async () => {
  const key = await parseSecretKey(
    readFileSync('test/fixtures/minisign/without-password.key', 'utf8'),
    '',
    async () => '',
  );
  await sign(out, { key, now: new Date(0) });
  writeFileSync(join(out, 'foreign.txt'), 'not listed');
  const to = join(folder, 'bag');
  const packed = await pack('bag', { ...options, to }, () => {});
  rmSync(join(out, 'foreign.txt'));
  const paths = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(to, path)).isFile(),
  );
  const payload = paths.filter((path) => path.startsWith('data')).toSorted();
  expect(payload).toEqual([
    'data/articles/a.md',
    'data/articles/c/f.md',
    'data/settings/site.json',
    'data/site/a.txt',
    'data/site/b.txt',
    'data/site/manifest-sha256.txt',
    'data/site/manifest-sha256.txt.minisig',
    'data/site/sanchika.json',
  ]);
  const bytes = payload.reduce((sum, path) => sum + statSync(join(to, path)).size, 0);
  expect(packed).toEqual({ to, files: payload.length, bytes });
});

test.each<readonly [PackKind, readonly string[]]>([
  ['folder', ['Files 1/2', 'Files 2/2']],
  ['bag', Array.from({ length: 7 + 1 }, (_, index) => `Files ${index + 1}/8`)],
  ['zip', ['Files made ready 1/2', 'Files made ready 2/2', ...[1, 2, 3, 4].map((done) => `Files zipped ${done}/4`)]],
])('a %s reports its progress', async (kind, expected) => {
  expect(await steps(kind, join(folder, `progress-${kind}`))).toEqual(expected);
});

test.each<readonly [PackKind, number]>([
  ['folder', 2],
  ['zip', 4],
])('a %s counts its files and bytes', async (kind, count) => {
  const to = join(folder, `counted-${kind}`);
  const packed = await pack(kind, { ...options, to }, () => {});
  expect(packed).toEqual({ to, files: count, bytes: kind === 'zip' ? statSync(to).size : 4 });
});

test('names a package after the archive', async () => {
  const before = process.cwd();
  const place = join(folder, 'elsewhere');
  mkdirSync(place);
  process.chdir(place);
  try {
    const name = async (kind: PackKind) => (await pack(kind, options, () => {})).to;
    expect(await name('folder')).toBe(join('_editions', 'my-archive'));
    expect(await name('zip')).toBe(join('_editions', 'my-archive.zip'));
    expect(await name('bag')).toBe(join('_editions', 'my-archive-bag'));
    writeSettings({ de: 'Archiv' }, 'en');
    expect(await name('folder')).toBe(join('_editions', 'archiv'));
  } finally {
    process.chdir(before);
    writeSettings({ en: 'My Archive' }, 'en');
  }
  expect(readdirSync(join(place, '_editions')).toSorted()).toEqual([
    'archiv',
    'my-archive',
    'my-archive-bag',
    'my-archive.zip',
  ]);
});

test('packs nothing while a build is running, and frees the site afterwards', async () => {
  const release = takeLock(workPathsFor(out).folder);
  await expect(steps('folder', join(folder, 'locked'))).rejects.toThrow('Another command');
  release();
  expect(existsSync(join(folder, 'locked'))).toBe(false);
  await steps('folder', join(folder, 'locked'));
  takeLock(workPathsFor(out).folder)();
});

test.each<readonly [string, PackKind, string]>([
  ['in the site', 'zip', 'site/a.zip'],
  ['in the articles', 'folder', 'articles/edition'],
  ['around the articles', 'folder', '.'],
  ['around the articles', 'bag', '.'],
  ['the articles', 'bag', 'articles'],
  ['the settings', 'zip', 'settings/site.json'],
])('a package %s is refused (%s)', async (_, kind, to) => {
  await expect(steps(kind, join(folder, to))).rejects.toThrow('contain each other');
});

test.each<readonly [PackKind, string]>([
  ['folder', process.cwd()],
  ['bag', dirname(process.cwd())],
])('a %s never swallows the working folder', async (kind, to) => {
  await expect(steps(kind, to)).rejects.toThrow('contain each other');
});

test('a site that is not there is not packed', async () => {
  await expect(
    pack('zip', { ...options, out: join(folder, 'nowhere'), to: join(folder, 'a.zip') }, () => {}),
  ).rejects.toThrow('has no site');
});
