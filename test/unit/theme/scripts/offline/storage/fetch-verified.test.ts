import { afterEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../../../../src/language/hashing/sha256.ts';
import { FileError, fetchVerified } from '../../../../../../src/theme/scripts/offline/storage/fetch-verified.ts';

afterEach(() => vi.unstubAllGlobals());

const url = 'https://example.org/a.html';
const hash = sha256('page').slice(0, 16);
const answers = (response: () => Response) => vi.stubGlobal('fetch', async () => response());

test('returns the content with the stored headers and its hash', async () => {
  const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'Set-Cookie': 'a=b' };
  answers(() => new Response('page', { headers }));
  const file = await fetchVerified(url, hash);
  expect(await file.text()).toBe('page');
  expect([...file.headers]).toEqual([
    ['content-type', 'text/html'],
    ['x-archive-listed', hash],
  ]);
});

test.each([
  ['another content', () => new Response('login')],
  ['an error', () => new Response('page', { status: 503 })],
  [
    'no answer',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
])('%s is an error that names the file', async (_, response) => {
  answers(response);
  const fault = await fetchVerified(url, hash).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(FileError);
  expect(fault).toMatchObject({ url });
});

test('throws the reason of an aborted request', async () => {
  const stop = AbortSignal.abort();
  answers(() => {
    throw stop.reason;
  });
  await expect(fetchVerified(url, hash, { signal: stop })).rejects.toBe(stop.reason);
});
