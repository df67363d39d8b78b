import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFile } from '../../../../../src/search/client/files/fetch-file.ts';
import { FileCache } from '../../../../../src/search/client/files/file-cache.ts';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';

const content = JSON.stringify({ words: ['किम'] });
const path = `2023/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.bin`;
const packed = new Uint8Array(gzipSync(content));
const page = new TextEncoder().encode('\ufeff \n<!DOCTYPE html><title>Sign in</title>');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A cache over these answers, one after the other, and the attempts that it made. */
function cacheOf(...answers: readonly (Uint8Array<ArrayBuffer> | Error)[]) {
  const retries: boolean[] = [];
  const cache = new FileCache(async (_, isRetry) => {
    const answer = answers[retries.push(isRetry) - 1] ?? new Error('No answer');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { cache, retries };
}

test('loads a file once, packed or as a host has unpacked it', async () => {
  for (const bytes of [packed, new TextEncoder().encode(content)]) {
    const { cache, retries } = cacheOf(bytes);
    const [first, second] = await Promise.all([cache.load(path), cache.load(path)]);
    expect(new TextDecoder().decode(first)).toBe(content);
    expect(second).toBe(first);
    expect(retries).toEqual([false]);
  }
});

test.each([
  ['a web page', page],
  ['a packed web page', new Uint8Array(gzipSync(page))],
  ['a file of another build', new Uint8Array(gzipSync('{"words":["कम"]}'))],
  ['a truncated file', packed.slice(0, -9)],
  ['nothing', new Uint8Array()],
  ['an error', new Error('503')],
])('%s is a failure, which is remembered until failures are forgotten', async (_, answer) => {
  const { cache, retries } = cacheOf(answer, packed, packed);
  await expect(cache.load(path)).rejects.toThrow(LoadError);
  await expect(cache.load(path)).rejects.toThrow(path);
  expect(retries).toEqual([false]);
  cache.forgetFailures();
  expect(new TextDecoder().decode(await cache.load(path))).toBe(content);
  // The second attempt passes all caches; later files are not affected.
  expect(retries).toEqual([false, true]);
});

test('recognises a web page also where browsers compute no hashes', async () => {
  vi.stubGlobal('crypto', {});
  await expect(cacheOf(page).cache.load(path)).rejects.toThrow(LoadError);
  expect(new TextDecoder().decode(await cacheOf(packed).cache.load(path))).toBe(content);
});

/** A host that sends these parts, with a pause in milliseconds before each, and then ends, or hangs. */
function stubHost(parts: readonly (readonly [pause: number, bytes: Uint8Array])[], end: 'ends' | 'hangs') {
  const calls: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    calls.push(options);
    const body = new ReadableStream({
      async start(controller) {
        options.signal?.addEventListener('abort', () => controller.error(options.signal?.reason));
        for (const [pause, bytes] of parts) {
          await new Promise((resolve) => setTimeout(resolve, pause));
          if (options.signal?.aborted) return;
          controller.enqueue(bytes);
        }
        if (end === 'ends') controller.close();
      },
    });
    return new Response(body);
  });
  return calls;
}

test('a slow host may take as long as it sends something', async () => {
  const calls = stubHost(
    [1, 2, 3, 4].map((byte) => [4000, Uint8Array.of(byte)]),
    'ends',
  );
  const file = fetchFile('a.bin', false);
  await vi.advanceTimersByTimeAsync(16_001);
  expect(await file).toEqual(Uint8Array.of(1, 2, 3, 4));
  expect(calls.map(({ cache }) => cache)).toEqual(['default']);
});

test('a host that sends nothing for 5 seconds is given up, and its late answer dropped', async () => {
  const calls = stubHost([[1000, Uint8Array.of(1)]], 'hangs');
  const failure = expect(fetchFile('a.bin', true)).rejects.toThrow('nothing for 5 seconds');
  await vi.advanceTimersByTimeAsync(5999);
  expect(calls[0]?.signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(2);
  await failure;
  expect(calls[0]?.signal?.aborted).toBe(true);
  expect(calls[0]?.cache).toBe('reload');
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('takes a file that the search table has requested already, but only once, and not for a retry', async () => {
  const answer = (text: string) => Promise.resolve(new Response(text));
  vi.stubGlobal(
    'sanchikaSearchAhead',
    new Map([
      ['https://a.example/a', answer('ahead')],
      ['https://a.example/b', answer('b')],
    ]),
  );
  vi.stubGlobal('fetch', () => answer('later'));
  expect(await fetchFile('https://a.example/a', false)).toEqual(bytesOf('ahead'));
  expect(await fetchFile('https://a.example/a', false)).toEqual(bytesOf('later'));
  expect(await fetchFile('https://a.example/b', true)).toEqual(bytesOf('later'));
});

test('does not wait for a hanging file that the search table has requested, or for the rest of one', async () => {
  const silent = new Response(new ReadableStream({ start: (to) => to.enqueue(bytesOf('a')) }));
  vi.stubGlobal(
    'sanchikaSearchAhead',
    new Map([
      ['a', new Promise(() => {})],
      ['b', Promise.resolve(silent)],
    ]),
  );
  const hanging = ['a', 'b'].map((address) => expect(fetchFile(address, false)).rejects.toThrow('sent nothing'));
  await vi.advanceTimersByTimeAsync(5100);
  await Promise.all(hanging);
});
