import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../../src/serve/serve-site.ts';
import { siteHandler } from '../../../src/serve/site-handler.ts';

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

test.each([
  ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
  ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
  ['bytes=7-99', 206, 'hij', 'bytes 7-9/10'],
  ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
  ['bytes=-99', 206, 'abcdefghij', 'bytes 0-9/10'],
  ['bytes=0-0', 206, 'a', 'bytes 0-0/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  // A server may send the whole file for what it does not understand.
  ['bytes=0-1,4-5', 200, 'abcdefghij', null],
  ['bytes=-', 200, 'abcdefghij', null],
  ['lines=1-2', 200, 'abcdefghij', null],
])('sends the part %s of a sound with %i', async (range, status, text, part) => {
  writeFileSync(join(out, 'talk.mp3'), 'abcdefghij');
  const response = await get('/talk.mp3', { headers: { range } });
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([status, text, part]);
  expect(response.headers.get('content-length')).toBe(String(text.length));
  if (status < 300) expect(response.headers.get('content-type')).toBe('audio/mpeg');
});

test('sends no part of a sound that is not the one the player began', async () => {
  writeFileSync(join(out, 'talk.mp3'), 'abcdefghij');
  const tag = (await get('/talk.mp3')).headers.get('etag') ?? '';
  const statusFor = async (ifRange: string) =>
    (await get('/talk.mp3', { headers: { range: 'bytes=2-4', 'if-range': ifRange } })).status;
  expect([await statusFor(tag), await statusFor('"another"')]).toEqual([206, 200]);
});

test('answers a request for the head of a sound without its bytes', async () => {
  writeFileSync(join(out, 'talk.mp3'), 'abcdefghij');
  const response = await get('/talk.mp3', { method: 'HEAD' });
  expect([response.headers.get('accept-ranges'), response.headers.get('content-length')]).toEqual(['bytes', '10']);
  expect(await response.text()).toBe('');
});

/** Sends bytes as they are, and reads the whole answer. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (piece) => {
      answer += piece;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
const ask = (line: string, headers = `Host: 127.0.0.1:${server.port}\r\n`) =>
  exchange(`${line} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

test.each([
  ['GET /../../etc/passwd', 400],
  ['GET /..%2f..%2f..%2fetc/passwd', 400],
  ['GET /%2e%2e/%2e%2e/etc/passwd', 400],
  ['GET /%00', 400],
  ['GET /%ff', 400],
  ['GET http://127.0.0.1/', 400],
  ['GET //127.0.0.1/a.css/', 404],
  ['GET /a.css/', 404],
  ['GET /a.css/b', 404],
  ['GET /out.txt', 404],
  ['GET /out/secret.txt', 404],
  ['GET /loop.txt', 404],
  ['GET /in.css', 200],
  ['POST /', 405],
  ['PUT /a.css', 405],
  ['DELETE /a.css', 405],
  ['OPTIONS *', 405],
  ['TRACE /', 405],
  ['BREW /', 400],
  ['nonsense', 400],
])('answers %s with %i, and shows no path of this machine', async (line, status) => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  symlinkSync(join(outside, 'secret.txt'), join(out, 'out.txt'));
  symlinkSync(outside, join(out, 'out'));
  symlinkSync(join(out, 'a.css'), join(out, 'in.css'));
  symlinkSync('loop.txt', join(out, 'loop.txt'));
  const answer = await ask(line);
  rmSync(outside, { recursive: true });
  expect(statusOf(answer)).toBe(status);
  expect(answer).not.toMatch(/secret|passwd:/);
  expect(answer).not.toContain(tmpdir());
});

test.each(['/', '/a.css', '/.sanchika/events', '/.sanchika/live-reload.js'])(
  'answers %s to no other name than its own, so that no page of another site can read it',
  async (path) => {
    for (const headers of ['Host: evil.example\r\n', 'Host: evil.example\r\nHost: localhost\r\n']) {
      const answer = await ask(`GET ${path}`, headers);
      expect([statusOf(answer), answer.includes('--host NAME')]).toEqual([403, true]);
    }
    expect(statusOf(await exchange(`GET ${path} HTTP/1.0\r\n\r\n`))).toBe(403);
    expect(statusOf(await ask(`GET ${path}`, ''))).toBe(400);
  },
);

test('answers 414 to an address that is too long, and 431 to long headers', async () => {
  for (const target of ['a'.repeat(300), 'a/'.repeat(4500), 'a/'.repeat(12_000)]) {
    expect(statusOf(await ask(`GET /${target}`))).toBe(414);
  }
  expect(statusOf(await ask('GET /', `Host: localhost\r\nCookie: ${'a'.repeat(20_000)}\r\n`))).toBe(431);
});

test('shows no path of this machine if a file cannot be read', async () => {
  const failing = createServer(
    siteHandler(out, () => {
      throw Object.assign(new Error(`EIO: i/o error, read '${out}'`), { code: 'EIO' });
    }),
  ).listen(port + 5, '127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${port + 5}/`);
  expect([response.status, await response.text()]).toEqual([500, 'This file cannot be read: EIO']);
  failing.closeAllConnections();
  failing.close();
});

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

test('shows the parts of the theme in all scripts and both schemes, unless the archive has a page of that name', async () => {
  expect((await get('/style.html')).status).toBe(404);
  mkdirSync(join(out, 'assets'));
  for (const name of ['front-1.css', 'main-2.css', 'page.js']) writeFileSync(join(out, 'assets', name), '');
  writeFileSync(
    join(out, 'assets/main-2.css'),
    'a{b:c}:root{--ink: #000;--paper:#fff;--size-small: .875rem;--gap:1rem}',
  );
  const text = await (await get('/style.html')).text();
  expect([...text.matchAll(/href="assets\/([^"]+)"/g)].map(([, name]) => name)).toEqual(['main-2.css', 'front-1.css']);
  expect([...text.matchAll(/<section lang="(\w+)" dir="(\w+)"/g)].map(([, ...parts]) => parts.join(' '))).toEqual([
    'hi ltr',
    'en ltr',
    'ur rtl',
  ]);
  for (const name of ['--ink', '--paper', '--size-small', '--gap']) expect(text).toContain(`var(${name})`);
  expect(text).toContain('data-scheme="light"');
  expect(await (await get('/style.html?dark')).text()).toContain('data-scheme="dark"');
  writeFileSync(join(out, 'style.html'), page('own'));
  expect(await (await get('/style.html')).text()).toContain('<title>own</title>');
});
