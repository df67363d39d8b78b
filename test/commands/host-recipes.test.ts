import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileHeaders } from '../../src/upload/plan/file-headers.ts';
import { freePort, isInstalled, untilOpen } from './upload-servers.ts';

/** One file of every kind that a site has, and pages and feeds of tags whose names look like folders of ours. */
const files = [
  'index.html',
  '404.html',
  '2023/07/27/kim-shoigu.html',
  'tags/media/index.html',
  'tags/assets/feed.xml',
  'feed.xml',
  'feed.json',
  'sitemap.xml',
  'opensearch.xml',
  'site.webmanifest',
  'licences.txt',
  'manifest-sha256.txt',
  'sw.js',
  'speculation-rules.json',
  'search/shards.js',
  'search/04d980e72e23.bin',
  'offline/2010-32f8702b0c72e931.json',
  'assets/cite-DBB4AE05.js',
  'assets/site-DBB4AE05.css',
  'assets/figures-76KKC6VI.woff2',
  'assets/icon-DBB4AE05.svg',
  'media/14/photo-1a2b.avif',
  'media/14/photo-1a2b.webp',
  'media/14/photo-1a2b.jpg',
  'media/14/report-1a2b.pdf',
  'media/14/sound-1a2b.mp3',
  'data/2023.jsonl',
  'data/terms.csv',
];
const recipes = resolve(import.meta.dirname, '../../docs/publish');
const root = mkdtempSync(join(tmpdir(), 'host-site-'));
for (const folder of ['', 'news/archive'])
  for (const file of files) {
    const path = join(root, folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${file}\n`.repeat(500));
    if (file.endsWith('.css')) writeFileSync(`${path}.gz`, gzipSync(`compressed before\n${file}\n`.repeat(500)));
  }

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill();
});

async function serve(start: (port: number, folder: string) => ChildProcess): Promise<number> {
  const port = await freePort();
  const child = start(port, mkdtempSync(join(tmpdir(), 'host-')));
  running.push(child);
  await untilOpen(port, child);
  return port;
}

const recipe = (name: string, port: number) =>
  readFileSync(join(recipes, name), 'utf8')
    .replaceAll('/srv/archive', root)
    .replace(/\b(listen|:)\s*80\b/g, (text) => text.replace('80', `127.0.0.1:${port}`));

function startNginx(port: number, folder: string): ChildProcess {
  const config = join(folder, 'nginx.conf');
  cpSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const server = recipe('nginx.conf', port);
  writeFileSync(
    config,
    `user root; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${paths.join(' ')}\n${server}\n}\n`,
  );
  return spawn('nginx', ['-c', config, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
}

function startCaddy(port: number, folder: string): ChildProcess {
  const config = join(folder, 'Caddyfile');
  const site = readFileSync(join(recipes, 'Caddyfile'), 'utf8').replaceAll('/srv/archive', root);
  writeFileSync(
    config,
    `{\n\tadmin off\n\tauto_https off\n}\n${site.replace('archive.example', `http://127.0.0.1:${port}`)}`,
  );
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', config], { stdio: 'ignore', env });
}

function startApache(port: number, folder: string): ChildProcess {
  const config = join(folder, 'apache.conf');
  const modules = ['mpm_event', 'authz_core', 'headers', 'mime', 'deflate', 'filter', 'dir', 'rewrite'];
  const site = readFileSync(join(recipes, 'apache.conf'), 'utf8').replaceAll('/srv/archive', root);
  writeFileSync(
    config,
    [
      `ServerRoot ${folder}`,
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/error.log`,
      `Mutex file:${folder} default`,
      `Listen 127.0.0.1:${port}`,
      'ServerName archive.example',
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      'TypesConfig /etc/mime.types',
      'DirectoryIndex index.html',
      site.replace('*:80', `127.0.0.1:${port}`),
    ].join('\n'),
  );
  return spawn('apache2', ['-X', '-f', config], { stdio: 'ignore' });
}

/** Asks with a connection of its own: on a busy machine, a server may close an idle one at the moment of the next request. */
const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, { headers: { ...headers, connection: 'close' } });

const servers = { nginx: startNginx, caddy: startCaddy, apache2: startApache } as const;

/** Types that servers name differently: the older and the newer name of one type. */
const otherNames: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/xml': 'text/xml',
};
const typeIn = (header: string | null) => {
  const [type = ''] = (header ?? '').split(';');
  return otherNames[type] ?? type;
};

for (const [name, start] of Object.entries(servers)) {
  const installed = isInstalled(name);
  let origin = '';
  beforeAll(async () => {
    if (installed) origin = `http://127.0.0.1:${await serve(start)}`;
  });

  test.skipIf(!installed).each(['', '/news/archive'])(
    `the recipe for ${name} gives every kind of file its type and its caching, in the folder "%s"`,
    async (folder) => {
      const answers = await Promise.all(
        files.map(async (file) => {
          const { status, headers } = await ask(`${origin}${folder}/${file}`);
          return [
            file,
            status,
            typeIn(headers.get('content-type')),
            headers.get('cache-control'),
            headers.get('x-content-type-options'),
          ];
        }),
      );
      expect(answers).toEqual(
        files.map((file) => {
          const { 'Content-Type': type, 'Cache-Control': caching } = fileHeaders(file);
          return [file, 200, typeIn(type), caching, 'nosniff'];
        }),
      );
    },
  );

  test.skipIf(!installed)(`the recipe for ${name} names the rules for loading ahead with each page`, async () => {
    const { headers } = await ask(`${origin}/2023/07/27/kim-shoigu.html`);
    expect(headers.get('speculation-rules')).toBe('"/speculation-rules.json"');
  });

  test.skipIf(!installed)(
    `the recipe for ${name} compresses text, and answers with the page for missing addresses`,
    async () => {
      const text = files.filter(
        (file) =>
          file !== 'speculation-rules.json' && /\.(?:html|xml|json|jsonl|csv|txt|css|js|svg|webmanifest)$/.test(file),
      );
      const encodings = await Promise.all(
        text.map(async (file) => {
          const { headers } = await ask(`${origin}/${file}`, { 'accept-encoding': 'gzip' });
          return [file, headers.get('content-encoding')];
        }),
      );
      expect(encodings).toEqual(text.map((file) => [file, 'gzip']));
      const missing = await ask(`${origin}/2023/nothing.html`);
      expect([missing.status, (await missing.text()).split('\n')[0]]).toEqual([404, '404.html']);
      const folder = await ask(`${origin}/tags/media/`);
      expect([folder.status, (await folder.text()).split('\n')[0]]).toEqual([200, 'tags/media/index.html']);
    },
  );

  test.skipIf(!installed)(
    `the recipe for ${name} lets browsers keep no answer for a missing file, and no folder of pages, for a year`,
    async () => {
      const missing = ['assets/gone-DBB4AE05.js', 'media/14/gone.avif', 'search/gone.bin', 'feed.xml/gone'];
      for (const path of missing) {
        const { status, headers } = await ask(`${origin}/${path}`);
        expect([path, status, typeIn(headers.get('content-type'))]).toEqual([path, 404, 'text/html']);
        expect(headers.get('cache-control') ?? 'no-cache').toBe('no-cache');
      }
      for (const folder of ['', 'tags/media/', 'news/archive/tags/media/']) {
        const { status, headers } = await ask(`${origin}/${folder}`);
        expect([folder, status, headers.get('cache-control')]).toEqual([folder, 200, 'no-cache']);
      }
    },
  );

  test.skipIf(!installed || name === 'apache2')(
    `the recipe for ${name} sends files that were compressed before`,
    async () => {
      const answer = await ask(`${origin}/assets/site-DBB4AE05.css`);
      expect((await answer.text()).split('\n')[0]).toBe('compressed before');
    },
  );
}
