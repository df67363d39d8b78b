import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../../src/serve/serve-site.ts';

let out: string;
let server: SiteServer;
/** A new one for each test: a connection that is kept alive to a server of yesterday must not be taken for one of today. */
let port = 18_080;
const page = (title: string) => `<!doctype html><html><head><title>${title}</title></head><body></body></html>`;

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(out, '2023'));
  writeFileSync(join(out, 'index.html'), page('home'));
  writeFileSync(join(out, '404.html'), page('missing'));
  writeFileSync(join(out, '2023/index.html'), page('2023'));
  writeFileSync(join(out, 'खबर 1.html'), page('khabar'));
  writeFileSync(join(out, 'feed.xml'), '<feed/>');
  for (const name of ['a.css', 'a.js', 'a.json', 'a.webmanifest', 'a.avif', 'a.woff2', 'a.txt', 'a.pf_meta']) {
    writeFileSync(join(out, name), name);
  }
  port += 10;
  server = await serveSite({ out, host: '127.0.0.1', port });
});
afterEach(async () => {
  await server.close();
  rmSync(out, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), { redirect: 'manual', ...init });

test.each([
  ['/', 200, 'home'],
  ['/?q=1', 200, 'home'],
  ['/2023/', 200, '2023'],
  ['/%E0%A4%96%E0%A4%AC%E0%A4%B0%201.html', 200, 'khabar'],
  ['/nothing.html', 404, 'missing'],
  ['/2023/index', 404, 'missing'],
])('answers %s with %i and the page', async (path, status, title) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  const text = await response.text();
  expect(text).toContain(`<title>${title}</title>`);
  expect(text).toMatch(/<script type="module" src="\/\.sanchika\/live-reload\.js\?build=[^"]+"><\/script><\/head>/);
});

test('sends a folder without its slash to the one with it', async () => {
  const response = await get('/2023?a=b');
  expect([response.status, response.headers.get('location')]).toEqual([301, '2023/?a=b']);
});

test.each([
  ['/a.css', 'text/css; charset=utf-8'],
  ['/a.js', 'text/javascript; charset=utf-8'],
  ['/a.json', 'application/json; charset=utf-8'],
  ['/a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/feed.xml', 'text/xml; charset=utf-8'],
  ['/a.avif', 'image/avif'],
  ['/a.woff2', 'font/woff2'],
  ['/a.txt', 'text/plain; charset=utf-8'],
  ['/a.pf_meta', 'application/octet-stream'],
])('serves %s as %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toBe(type);
});

test('sends nothing twice that did not change', async () => {
  const tag = (await get('/a.css')).headers.get('etag') ?? '';
  expect((await get('/a.css', { headers: { 'if-none-match': tag } })).status).toBe(304);
  writeFileSync(join(out, 'a.css'), 'changed');
  expect((await get('/a.css', { headers: { 'if-none-match': tag } })).status).toBe(200);
});

test.each(['/../../etc/passwd', '/..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/%ff'])(
  'gives away nothing outside the folder: %s',
  async (path) => {
    const status = await new Promise((resolve) => {
      request({ port: server.port, host: '127.0.0.1', path, agent: false }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect([400, 404]).toContain(status);
  },
);

test('takes the next free port, and refuses to be written to', async () => {
  const second = await serveSite({ out, host: '127.0.0.1', port: server.port });
  expect(second.port).toBeGreaterThan(server.port);
  await second.close();
  expect((await get('/a.css', { method: 'POST' })).status).toBe(405);
});

test('tells the open pages of a new build, and of a failure', async () => {
  const reader = (await get('/.sanchika/events')).body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => JSON.parse((await reader?.read())?.value?.replace(/^.*data: /s, '') ?? '');
  const first = await next();
  expect(first.failure).toBeUndefined();
  server.fail('articles/a.md:4: "date" is missing');
  expect(await next()).toEqual({ build: first.build, failure: 'articles/a.md:4: "date" is missing' });
  server.reload();
  const last = await next();
  expect(last.build).not.toBe(first.build);
  expect(await (await get('/')).text()).toContain(`?build=${last.build}"`);
});

test('shows that the first build is under way', async () => {
  rmSync(join(out, 'index.html'));
  const response = await get('/');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('live-reload.js');
});
