import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PackKind, pack } from '../../src/pack/pack.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { launchBrowser } from './browser.ts';
import { serveFickle } from './fickle-host.ts';
import { serveStatic } from './static-server.ts';
import { chromiumReader } from './walk/chromium-reader.ts';
import { firefoxPath, firefoxReader, launchFirefox } from './walk/firefox-reader.ts';
import { hasKiwix, serveZim } from './walk/kiwix.ts';
import type { Reader } from './walk/reader.ts';
import { type WalkTimes, walk } from './walk/walk.ts';
import { walkOffline } from './walk/walk-offline.ts';

// node test/browser/walk-table.ts SITE QUERY…: packs a built site in every form, walks through each, and prints what that took.
const [out = '_site', ...queries] = process.argv.slice(2);
const questions = queries.map((query) => ({ query }));
const folder = mkdtempSync(join(tmpdir(), 'walk-table-'));
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const rows: (readonly (string | number)[])[] = [
  [
    'walked',
    'made in s',
    'MB',
    'files',
    'search MB',
    'search files',
    'home ms',
    'article ms',
    'first search ms',
    'walk s',
  ],
];

const chromium = await launchBrowser();
const firefox = firefoxPath === undefined ? undefined : await launchFirefox(firefoxPath);
try {
  await table();
} finally {
  await Promise.all([chromium.close(), firefox?.close()]);
  rmSync(folder, { recursive: true, force: true });
}
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

async function table(): Promise<void> {
  const inChromium = () => chromiumReader(chromium);
  const online: readonly (readonly [string, () => Promise<Reader>])[] = [
    ['Chromium', inChromium],
    ...(firefox ? [['Firefox', () => firefoxReader(firefox)] as const] : []),
  ];
  for (const below of ['/', '/a/b/c/']) {
    const server = await serveStatic(resolve(out), below);
    await add(`http ${below}`, inChromium, `${server.url}index.html`, ['', ...sizes(out)]);
    await server.close();
  }
  for (const [name, open] of online) {
    const host = await serveFickle(resolve(out));
    const reader = await open();
    row(`offline after one visit, ${name}`, ['', ...sizes(out)], await walkOffline(reader, host, questions));
    await reader.close();
    await host.close();
  }
  const disk = await packed('folder', 'disk');
  const home = pathToFileURL(join(disk.to, 'index.html')).href;
  await add('file://, Chromium', inChromium, home, [disk.seconds, ...sizes(disk.to)]);
  if (firefox) await add('file://, Firefox', () => firefoxReader(firefox), home, ['', ...sizes(disk.to)]);
  const zip = await packed('zip', 'site.zip');
  spawnSync('unzip', ['-q', zip.to, '-d', join(folder, 'unzipped')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const unzipped = pathToFileURL(join(folder, 'unzipped/index.html')).href;
  await add('ZIP, unzipped', inChromium, unzipped, [zip.seconds, megabytes(statSync(zip.to).size), 1, '', '']);
  if (hasKiwix) {
    const zim = await packed('zim', 'site.zim');
    const server = await serveZim(zim.to);
    const size = [zim.seconds, megabytes(statSync(zim.to).size), 1, '', ''];
    await add('ZIM, kiwix-serve', inChromium, server.home, size, [server.skin]);
    server.close();
  }
}

async function packed(kind: PackKind, name: string) {
  const started = performance.now();
  const to = join(folder, name);
  await pack(kind, { out, articles: 'articles', site: '_data/site.json', cache: join(folder, 'cache'), to }, () => {});
  return { to, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

async function add(
  name: string,
  open: () => Promise<Reader>,
  home: string,
  cells: readonly (string | number)[],
  hostAddresses: readonly string[] = [],
): Promise<void> {
  const reader = await open();
  const times = await walk(reader, home, questions, hostAddresses);
  await reader.close();
  row(name, cells, times);
}

function row(name: string, cells: readonly (string | number)[], times: WalkTimes): void {
  const milliseconds = [times.home, times.article, times.search].map((time) => time.toFixed(0));
  rows.push([name, ...cells, ...milliseconds, (times.total / 1000).toFixed(1)]);
}

function sizes(root: string): readonly (string | number)[] {
  const of = (part: string) => {
    const { files } = walkFiles(join(root, part));
    return [megabytes(files.reduce((sum, file) => sum + statSync(join(root, part, file)).size, 0)), files.length];
  };
  return [...of(''), ...of('search')];
}
