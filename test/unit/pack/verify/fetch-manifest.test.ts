import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fetchManifest } from '../../../../src/pack/verify/fetch-manifest.ts';
import { readKeptManifest } from '../../../../src/pack/verify/kept-manifest.ts';

const manifest = `${'0'.repeat(64)}  index.html\n`;
const limits = { time: 5000, bytes: 1024, redirects: 5 };
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/manifest': (response) => response.end(manifest),
  '/page': (response) => response.end('<!doctype html><p>Log in</p>'),
  '/missing': (response) => response.writeHead(404).end(manifest),
  '/missing-with-location': (response) => response.writeHead(404, { location: '/manifest' }).end(),
  '/partial': (response) => response.writeHead(206).end(manifest),
  '/not-modified': (response) => response.writeHead(304).end(),
  '/limit': (response) => response.end('a'.repeat(1024)),
  '/large': (response) => response.end('a'.repeat(1025)),
  '/endless': (response) => {
    const write = () => response.write('a'.repeat(65_536)) && setImmediate(write);
    response.on('drain', write).on('close', () => response.off('drain', write));
    write();
  },
  '/silent': () => {},
  '/stalls': (response) => response.write('a'),
  '/breaks': (response) => response.write('a', () => response.destroy()),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/to-nothing': (response) => response.writeHead(302).end(),
  '/to-broken': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].map((status) => [
      `/${status}`,
      (response: ServerResponse) => response.writeHead(status, { location: 'manifest' }).end(),
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 7 }, (_, left) => [
      `/hops/${left}`,
      (response: ServerResponse) =>
        response.writeHead(302, { location: left === 0 ? '/manifest' : `/hops/${left - 1}` }).end(),
    ]),
  ),
};

let server: Server;
let root = '';
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => answers[request.url ?? '']?.(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => vi.unstubAllGlobals());

test('downloads a manifest', async () => {
  expect(await readKeptManifest(`${root}/manifest`, '.')).toEqual({
    source: `${root}/manifest`,
    text: manifest,
    redirects: [],
  });
  expect((await fetchManifest(`${root}/limit`, limits)).bytes).toHaveLength(1024);
});

test.each([301, 302, 303, 307, 308])('follows and names a redirect with status %i', async (status) => {
  const { bytes, redirects } = await fetchManifest(`${root}/${status}`, limits);
  expect([String(bytes), redirects]).toEqual([manifest, [`${root}/manifest`]]);
});

test('follows five redirects, not six', async () => {
  expect((await fetchManifest(`${root}/hops/4`, limits)).redirects).toHaveLength(5);
  await expect(fetchManifest(`${root}/hops/5`, limits)).rejects.toThrow('redirects more than 5 times');
});

test.each([
  ['/missing', 'was answered with status 404'],
  ['/missing-with-location', 'was answered with status 404'],
  ['/partial', 'was answered with status 206'],
  ['/not-modified', 'was answered with status 304'],
  ['/to-nothing', 'was answered with status 302'],
  ['/to-file', '/to-file redirects to file:///etc/hostname, which is not a web address'],
  ['/to-broken', 'redirects to http://[, which is not a valid address'],
  ['/large', 'is larger than'],
  ['/endless', 'is larger than'],
  ['/breaks', 'could not be downloaded: '],
])('%s fails and says why', async (path, message) => {
  await expect(fetchManifest(root + path, limits)).rejects.toThrow(message);
});

test.each(['/silent', '/stalls'])('%s fails after the time that is allowed', async (path) => {
  await expect(fetchManifest(root + path, { ...limits, time: 50 })).rejects.toThrow('within 0.05 seconds');
});

test('names a web page', async () => {
  await expect(readKeptManifest(`${root}/page`, '.')).rejects.toThrow('/page is a web page');
});

test.each([
  ['ftp://127.0.0.1/manifest', 'is not a web address'],
  ['file:///etc/hostname', 'is not a web address'],
  ['http://', 'is not a valid address'],
  ['http://name:word@127.0.0.1/', 'contains a password'],
  ['http://name@127.0.0.1/', 'contains a password'],
  ['http://127.0.0.1:1/', 'could not be downloaded: '],
])('%s is refused', async (address, message) => {
  const error = await readKeptManifest(address, '.').catch((failure: Error) => failure);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  expect(String(error)).not.toContain('word@');
  expect(error, 'one line, and no stack trace').not.toHaveProperty('cause');
});

test.each([
  ['the cause', new TypeError('fetch failed', { cause: Object.assign(new Error('reason'), { code: 'E' }) }), 'reason'],
  ['the code of several', new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'E' }) }), 'E'],
  ['nothing more', new TypeError('fetch failed', { cause: new Error('') }), 'no connection'],
  ['no cause', new TypeError('odd'), 'odd'],
])('a failure with %s is one line', async (_, error, reason) => {
  vi.stubGlobal('fetch', () => Promise.reject(error));
  await expect(fetchManifest('https://a.test/a')).rejects.toThrow(
    `https://a.test/a could not be downloaded: ${reason}. Check the address`,
  );
});

test('does not follow a redirect from https to http', async () => {
  const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });
  vi.stubGlobal('fetch', async ({ href }: URL) =>
    href.endsWith('/a') ? redirect('https://b.test/b') : redirect('http://c.test/'),
  );
  await expect(fetchManifest('https://a.test/a')).rejects.toThrow(
    'https://b.test/b redirects to http://c.test/, which is not encrypted',
  );
});

test('allows ten seconds and 64 MB', async () => {
  const times: number[] = [];
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
    times.push(time);
    return new AbortController().signal;
  });
  const chunk = new Uint8Array(2 ** 24);
  const bodyOf = (count: number) => new Response(new Blob(Array.from({ length: count }, () => chunk)).stream());
  vi.stubGlobal('fetch', async ({ pathname }: URL) => bodyOf(Number(pathname.slice(1))));
  expect((await fetchManifest('https://a.test/4')).bytes).toHaveLength(2 ** 26);
  await expect(fetchManifest('https://a.test/5')).rejects.toThrow('larger than 64 MB');
  expect(times).toEqual([10_000, 10_000]);
  timeout.mockRestore();
});
