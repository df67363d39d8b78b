import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/language/hashing/sha256.ts';
import { pack } from '../../src/pack/pack.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { launchBrowser, newContext } from './browser.ts';
import { serveFickle } from './fickle-host.ts';
import { buildSearchSite } from './search-site.ts';
import { serveStatic } from './static-server.ts';
import { chromiumReader } from './walk/chromium-reader.ts';
import { firefoxPath, firefoxReader, launchFirefox } from './walk/firefox-reader.ts';
import { hasKiwix, serveZim } from './walk/kiwix.ts';
import { readHeaders } from './walk/read-headers.ts';
import type { Reader } from './walk/reader.ts';
import { walk } from './walk/walk.ts';
import { walkOffline } from './walk/walk-offline.ts';

const folder = mkdtempSync(join(tmpdir(), 'walk-'));
const title = 'किम जोंग-उन ने रूसी रक्षा मंत्री से मुलाकात की';
const questions = [
  { query: 'शोइगु', finds: title },
  { query: 'kim shoigu', finds: title },
];
const hasUnzip = spawnSync('unzip', ['-v'], { stdio: 'ignore' }).error === undefined;

let site: string;
let chromium: Browser;
let firefox: Firefox | undefined;

beforeAll(async () => {
  const picture = join(folder, 'articles/2023/07/27/मुलाकात.png');
  mkdirSync(join(picture, '..'), { recursive: true });
  await sharp({ create: { width: 420, height: 280, channels: 3, background: '#a33' } })
    .png()
    .toFile(picture);
  site = await buildSearchSite(folder, [
    {
      path: '2023/07/27/मुलाकात',
      fields: { title, lang: 'hi', section: 'दुनिया', tags: ['उत्तर कोरिया'], authors: ['मीरा नायर'] },
      text: 'प्योंगयांग में शोइगु पहुँचे।\n\n![एक चित्र](मुलाकात.png)\n\nदूसरे दिन बात हुई।',
    },
    {
      path: '2022/05/06/rain',
      fields: { title: 'Rain', lang: 'en', tags: ['weather'] },
      text: 'It rained in *Delhi*.',
    },
    { path: '2021/05/07/urdu', fields: { title: 'بارش', lang: 'ur', tags: ['موسم'] }, text: 'دہلی میں بارش ہوئی۔' },
  ]);
  [chromium, firefox] = await Promise.all([
    launchBrowser(),
    firefoxPath === undefined ? undefined : launchFirefox(firefoxPath),
  ]);
});
afterAll(async () => {
  await Promise.all([chromium.close(), firefox?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const readers: readonly (readonly [string, () => Promise<Reader>, boolean])[] = [
  ['Chromium', () => chromiumReader(chromium), true],
  ['Firefox', () => firefoxReader(firefox as Firefox), firefoxPath !== undefined],
];

async function goes(open: () => Promise<Reader>, home: string, hostAddresses: readonly string[] = []): Promise<void> {
  const reader = await open();
  onTestFinished(() => reader.close());
  await walk(reader, home, questions, hostAddresses);
}

async function packed(kind: 'folder' | 'zip' | 'zim', name: string): Promise<string> {
  const to = join(folder, name);
  const articles = join(folder, 'articles');
  await pack(kind, { out: site, articles, site: '_data/site.json', cache: join(folder, 'packing'), to }, () => {});
  return to;
}

/** The files of a folder with the hashes of their bytes. */
function hashesOf(root: string): Readonly<Record<string, string>> {
  const { files } = walkFiles(root);
  return Object.fromEntries(files.toSorted().map((file) => [file, sha256(readFileSync(join(root, file)))]));
}

// A test is skipped if its browser or tool is not installed.
for (const [name, open, isThere] of readers) {
  test.skipIf(!isThere)(`over http, on a host that sends what _headers says, in ${name}`, async () => {
    const headersOf = readHeaders(readFileSync(join(site, '_headers'), 'utf8'));
    const server = await serveStatic(site, '/', headersOf);
    onTestFinished(server.close);
    const home = await fetch(`${server.url}index.html`);
    expect(home.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
    await goes(open, `${server.url}index.html`);
  });

  test.skipIf(!isThere)(`below a path of a host without these headers, then offline, in ${name}`, async () => {
    const host = await serveFickle(site, '/a/b/c/');
    onTestFinished(host.close);
    const reader = await open();
    onTestFinished(() => reader.close());
    await walkOffline(reader, host, questions);
  });

  test.skipIf(!isThere)(`from the disk, in ${name}`, async () => {
    await goes(open, pathToFileURL(join(await packed('folder', 'disk'), 'index.html')).href);
  });
}

test.skipIf(!hasUnzip)('the unzipped ZIP is the edition for the disk', async () => {
  const [disk, zip] = [await packed('folder', 'disk'), await packed('zip', 'site.zip')];
  const to = join(folder, 'unzipped');
  const { status, stderr } = spawnSync('unzip', ['-q', zip, '-d', to], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(`${status} ${stderr}`).toBe('0 ');
  expect(hashesOf(to)).toEqual(hashesOf(disk));
});

test('the edition for the disk on a host', async () => {
  const server = await serveStatic(await packed('folder', 'disk'), '/shelf/');
  onTestFinished(server.close);
  await goes(() => chromiumReader(chromium), `${server.url}index.html`);
});

test.skipIf(!hasKiwix)('from the ZIM, through kiwix-serve', async () => {
  const zim = await packed('zim', 'walk.zim');
  const checked = spawnSync('zimcheck', [zim], { encoding: 'utf8' });
  expect(checked.stdout + checked.stderr).toContain('Status: Pass');
  const server = await serveZim(zim);
  onTestFinished(server.close);
  await goes(() => chromiumReader(chromium), server.home, [server.skin]);
  // libzim 8 finds no word that is spelt with a vowel sign; the archive's own search, which the walk has tried, does.
  const found = await fetch(new URL('/search?pattern=Delhi&content=walk', server.home));
  expect(await found.text(), "the ZIM's own full-text search").toContain('/walk/2022/05/06/rain.html');
});

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('a page passes into the next one only if motion is wanted: %s', async (reducedMotion, moves) => {
  const server = await serveStatic(site);
  onTestFinished(server.close);
  const context = await newContext(chromium, { reducedMotion, serviceWorkers: 'block' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(() =>
    addEventListener('pagereveal', ({ viewTransition }) =>
      Object.assign(globalThis, { moves: viewTransition !== null }),
    ),
  );
  const follow = async () => {
    await page.goto(`${server.url}index.html`);
    await Promise.all([
      page.waitForURL(/\.html$/),
      page.waitForEvent('load'),
      page.locator('main h2 a').first().click(),
    ]);
    return page.evaluate(() => Reflect.get(globalThis, 'moves'));
  };
  // On a busy machine, the browser may leave out a transition.
  await expect.poll(follow).toBe(moves);
});

test("the edition's search has no more than twice the files and 1.4 times the bytes", async () => {
  const of = (root: string) => {
    const { files } = walkFiles(join(root, 'search'));
    return {
      files: files.length,
      bytes: files.reduce((sum, file) => sum + statSync(join(root, 'search', file)).size, 0),
    };
  };
  const [hosted, edition] = [of(site), of(await packed('folder', 'disk'))];
  expect(edition.files).toBeLessThanOrEqual(2 * hosted.files);
  expect(edition.bytes).toBeLessThanOrEqual(1.4 * hosted.bytes);
});
