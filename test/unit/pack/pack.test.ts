// @module-tag slow
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { type PackKind, pack } from '../../../src/pack/pack.ts';
import { verdictLines } from '../../../src/pack/verify/verdict-lines.ts';
import { verify } from '../../../src/pack/verify/verify.ts';
import { openSiteFolder } from '../../../src/publish/folder/site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');
const policy = "default-src 'none'; font-src 'self'; form-action 'self'";
const page = `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="preload" href="a.woff2" as="font" crossorigin><link rel="manifest" href="site.webmanifest"></head><body>पाठ</body></html>`;
const files: Readonly<Record<string, string>> = {
  'index.html': page,
  '2023/07/किम.html': page,
  'assets/main-A.css': '@font-face{src:url("./a-B.woff2") format("woff2")}',
  'assets/a-B.woff2': 'font',
  'assets/icon-48-A.png': 'icon',
  'search/shards.js': 'globalThis.sanchikaSearchTable={};\n',
  'search/2023/0123.bin': 'data',
  'site.webmanifest': '{}',
  _headers: '/*\n',
};
const hasSha256sum = spawnSync('sha256sum', ['--version'], { stdio: 'ignore' }).error === undefined;

async function packed(kind: PackKind, name: string): Promise<string> {
  const to = join(folder, name);
  const articles = join(folder, 'articles');
  await pack(kind, { out: site, articles, site: '_data/site.json', cache: join(folder, 'cache'), to }, () => {});
  return to;
}
const verdictOf = async (path: string) => verdictLines(await verify(path));
const read = (path: string, file: string) => readFileSync(join(path, file), 'utf8');

beforeAll(async () => {
  const { staging, publish } = await openSiteFolder(site);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(staging, path, '..'), { recursive: true });
    writeFileSync(join(staging, path), text);
  }
  await publish(new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)])));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/100%.md'), 'Text');
});

test('an edition for the disk holds its fonts and its index as scripts, and asks for nothing that browsers refuse', async () => {
  const edition = await packed('folder', 'edition');
  const html = read(edition, '2023/07/किम.html');
  expect(html).toContain("default-src 'none'; font-src 'self' data:; form-action 'self' file:");
  expect(html).not.toMatch(/preload|manifest|crossorigin/);
  expect(html).toContain('<body>पाठ</body>');
  expect(read(edition, 'assets/main-A.css')).toBe(
    `@font-face{src:url("data:font/woff2;base64,${Buffer.from('font').toString('base64')}") format("woff2")}`,
  );
  expect(read(edition, 'search/2023/0123.bin.js')).toBe('sanchikaFile("2023/0123.bin","ZGF0YQ==")\n');
  expect(read(edition, 'search/shards.js')).toContain('sanchikaDataScripts=true');
  expect((await verify(edition)).sound).toBe(7);
  for (const gone of ['_headers', 'site.webmanifest', 'assets/a-B.woff2', 'search/2023/0123.bin']) {
    expect(() => read(edition, gone), gone).toThrow('ENOENT');
  }
});

test('the site is only read', async () => {
  const before = read(site, 'manifest-sha256.txt');
  await packed('folder', 'edition');
  expect(await verdictOf(site)).toEqual([]);
  expect(read(site, 'manifest-sha256.txt')).toBe(before);
});

test('a ZIP is the same, byte for byte, in another zone and from another place', async () => {
  const first = readFileSync(await packed('zip', 'first.zip'));
  rmSync(join(folder, 'cache'), { recursive: true });
  const { TZ } = process.env;
  process.env.TZ = 'Asia/Tokyo';
  try {
    expect(readFileSync(await packed('zip', 'second.zip'))).toEqual(first);
  } finally {
    process.env.TZ = TZ;
  }
  expect(first.readUInt16LE(6) & 0x0800, 'names are UTF-8').toBe(0x0800);
  expect([first.readUInt16LE(10), first.readUInt16LE(12)], '1980-01-02').toEqual([0, 34]);
  expect(await verdictOf(join(folder, 'first.zip'))).toEqual([]);
});

test('a bag has sources, settings and site, and nothing of the machine', async () => {
  const bag = await packed('bag', 'bag');
  expect(read(bag, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const manifest = read(bag, 'manifest-sha256.txt');
  for (const path of ['data/articles/100%25.md', 'data/settings/site.json', 'data/site/2023/07/किम.html'])
    expect(manifest).toContain(`  ${path}\n`);
  const count = manifest.split('\n').length - 1;
  expect(read(bag, 'bag-info.txt')).toMatch(new RegExp(`^Payload-Oxum: \\d+\\.${count}$`, 'm'));
  expect(read(bag, 'bag-info.txt')).not.toContain(folder);
  expect(await verdictOf(bag)).toEqual([]);
});

const damage: readonly (readonly [PackKind | 'site', string])[] = [
  ['site', ''],
  ['folder', ''],
  ['bag', 'data/site/'],
];
test.each(damage)('names what was changed, added and missing in a %s', async (kind, below) => {
  const broken = join(folder, `broken ${kind}`);
  cpSync(kind === 'site' ? site : await packed(kind, `whole ${kind}`), broken, { recursive: true });
  appendFileSync(join(broken, below, 'index.html'), ' ');
  writeFileSync(join(broken, below, 'new.html'), '');
  rmSync(join(broken, below, '2023/07/किम.html'));
  expect(await verdictOf(broken)).toEqual([
    `changed: ${below}index.html`,
    `added: ${below}new.html`,
    `missing: ${below}2023/07/किम.html`,
  ]);
});

test('names the file of a ZIP whose bits have flipped', async () => {
  const zip = await packed('zip', 'flipped.zip');
  const bytes = readFileSync(zip);
  const at = bytes.indexOf('icon', bytes.indexOf('assets/icon-48-A.png') + 'assets/icon-48-A.png'.length);
  bytes[at] = 0;
  writeFileSync(zip, bytes);
  expect(await verdictOf(zip)).toEqual(['changed: assets/icon-48-A.png']);
});

test.skipIf(!hasSha256sum).each(['folder', 'bag'] as const)('GNU sha256sum agrees on a %s', async (kind) => {
  rmSync(join(folder, 'articles/100%.md'), { force: true });
  writeFileSync(join(folder, 'articles/plain.md'), 'Text');
  const cwd = await packed(kind, `summed ${kind}`);
  const { status, stdout } = spawnSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], {
    cwd,
    encoding: 'utf8',
  });
  expect(`${status} ${stdout}`).toBe('0 ');
});

test('a damaged site is not packed, and the file is named', async () => {
  const copy = join(folder, 'damaged');
  cpSync(site, copy, { recursive: true });
  appendFileSync(join(copy, 'index.html'), ' ');
  const options = {
    out: copy,
    articles: join(folder, 'articles'),
    site: '_data/site.json',
    cache: join(folder, 'cache'),
  };
  await expect(pack('folder', { ...options, to: join(folder, 'never') }, () => {})).rejects.toThrow(
    /index\.html cannot be/,
  );
});

test('a folder of somebody else is left as it is', async () => {
  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'letters/a.txt'), 'Dear');
  await expect(packed('folder', 'letters')).rejects.toThrow('nothing was touched');
  await expect(packed('bag', 'letters')).rejects.toThrow('nothing was touched');
  await expect(packed('folder', 'site')).rejects.toThrow('Choose another path');
  expect(read(folder, 'letters/a.txt')).toBe('Dear');
});

test.each(['folder', 'zip', 'bag'] as const)(
  'a %s that we made is replaced, and nothing is left beside it',
  async (kind) => {
    mkdirSync(join(folder, `new ${kind}`));
    const to = await packed(kind, `new ${kind}/package`);
    const ended = () => JSON.stringify(readdirSync(join(folder, `new ${kind}`)));
    const before = ended();
    writeFileSync(join(folder, 'articles/later.md'), 'Text');
    expect(await packed(kind, `new ${kind}/package`)).toBe(to);
    rmSync(join(folder, 'articles/later.md'));
    expect(ended()).toBe(before);
    expect(await verdictOf(to)).toEqual([]);
    if (kind === 'bag') expect(read(to, 'manifest-sha256.txt')).toContain('later.md');
  },
);

test('an archive without settings is packed, and a page in static as it is', async () => {
  const root = join(folder, 'archive');
  const own = '<!doctype html><title>Verification</title>';
  for (const [path, text] of Object.entries({ 'static/google1.html': own, 'articles/a.md': 'Text' })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const out = join(root, '_site');
  const { staging, publish } = await openSiteFolder(out);
  const built = { 'index.html': page, 'google1.html': own };
  for (const [path, text] of Object.entries(built)) writeFileSync(join(staging, path), text);
  await publish(new Map(Object.entries(built).map(([path, text]) => [path, sha256(text)])));
  const to = join(folder, 'archive-edition');
  const [articles, cache] = ['articles', '.cache'].map((name) => join(root, name));
  if (!articles || !cache) throw new Error('no paths');
  await pack('folder', { root, out, articles, site: '_data/site.json', cache, to }, () => {});
  expect(read(to, 'google1.html')).toBe(own);
  expect(read(to, 'index.html')).toContain("font-src 'self' data:");
  // This archive has no settings.
  const bag = join(folder, 'archive-bag');
  await pack('bag', { root, out, articles, site: join(root, '_data/site.json'), cache, to: bag }, () => {});
  expect(read(bag, 'data/static/google1.html')).toBe(own);
  expect(existsSync(join(bag, 'data/settings'))).toBe(false);
  expect(await verdictOf(bag)).toEqual([]);
});

test('a bag with a file that somebody added is left as it is', async () => {
  const bag = await packed('bag', 'a bag with notes');
  writeFileSync(join(bag, 'data/notes.txt'), 'mine');
  await expect(packed('bag', 'a bag with notes')).rejects.toThrow('nothing was touched');
  expect(read(bag, 'data/notes.txt')).toBe('mine');
});

test('a bag whose writer was killed between two renames is there again', async () => {
  const bag = await packed('bag', 'killed');
  mkdirSync(join(folder, '.killed.sanchika/package/data'), { recursive: true });
  renameSync(bag, join(folder, '.killed.sanchika/old'));
  const options = { out: site, articles: join(folder, 'none'), site: '_data/site.json', cache: join(folder, 'cache') };
  await expect(pack('bag', { ...options, to: bag }, () => {})).rejects.toThrow('does not exist');
  expect(await verdictOf(bag)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('.killed.sanchika');
});

test('a ZIM is replaced if zimdump says that we made it', async () => {
  const tools = join(folder, 'tools');
  const to = join(folder, 'made.zim');
  const { PATH } = process.env;
  mkdirSync(tools);
  const tool = (name: string, line: string) =>
    writeFileSync(join(tools, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  tool('zimwriterfs', 'for last; do :; done; printf new > "$last"');
  tool('zimdump', '[ "$1 $2" = "show --url=sanchika.json" ] && cat "$3"');
  process.env.PATH = `${tools}:${PATH}`;
  try {
    writeFileSync(to, 'kiwix');
    await expect(packed('zim', 'made.zim')).rejects.toThrow('not a ZIM file of Sanchika');
    writeFileSync(to, read(site, 'sanchika.json'));
    await packed('zim', 'made.zim');
    expect(readFileSync(to, 'utf8')).toBe('new');
  } finally {
    process.env.PATH = PATH;
  }
});

test('without zimwriterfs, the command that installs it is told', async () => {
  const { PATH } = process.env;
  process.env.PATH = folder;
  try {
    await expect(packed('zim', 'a.zim')).rejects.toThrow('sudo apt-get install zim-tools');
  } finally {
    process.env.PATH = PATH;
  }
});
