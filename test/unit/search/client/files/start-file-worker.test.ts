import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerFileRequests } from '../../../../../src/search/client/files/answer-file-requests.ts';
import { FileCache } from '../../../../../src/search/client/files/file-cache.ts';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import { startFileWorker } from '../../../../../src/search/client/files/start-file-worker.ts';

const base = 'https://example.org/search/';
const content = JSON.stringify({ words: ['किम'] });
const path = `2023/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.bin`;
/** The requests of the worker: the address, and how it uses caches. */
let requests: readonly (readonly [string, string | undefined])[];
let scripts: readonly string[];

type Listen = (type: string, listener: (event: { readonly data: unknown }) => void) => void;

/** A worker that runs in this thread. Messages arrive later, as in a browser. */
class SameThreadWorker {
  #toWorker: (event: { readonly data: unknown }) => void = () => {};
  #toPage: (event: { readonly data: unknown }) => void = () => {};
  readonly addEventListener: Listen = (type, listener) => {
    if (type === 'message') this.#toPage = listener;
  };

  constructor(script: string) {
    scripts = [...scripts, script];
    const listen: Listen = (_, listener) => {
      this.#toWorker = listener;
    };
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('postMessage', (data: unknown) => queueMicrotask(() => this.#toPage({ data })));
    answerFileRequests();
  }

  postMessage(data: unknown): void {
    queueMicrotask(() => this.#toWorker({ data }));
  }

  terminate(): void {
    this.#toPage = () => {};
  }
}

beforeEach(() => {
  requests = [];
  scripts = [];
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => {
    requests = [...requests, [address, cache]];
    return requests.length === 1 ? new Response('', { status: 503 }) : new Response(new Uint8Array(gzipSync(content)));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A cache that moves to a worker, if it starts. Else the page loads files. */
async function movedCache() {
  let starting: Promise<void> | undefined;
  const cache = new FileCache(
    async () => new TextEncoder().encode(content),
    (own, onReady) => {
      starting = startFileWorker('main.js', base, own, onReady);
    },
  );
  cache.moveToWorker();
  cache.moveToWorker();
  await starting;
  await Promise.resolve();
  return cache;
}

test('a worker loads the content of files, and a failure is one of the page', async () => {
  vi.stubGlobal('Worker', SameThreadWorker);
  const cache = await movedCache();
  await expect(cache.load(path)).rejects.toThrow(LoadError);
  cache.forgetFailures();
  expect(new TextDecoder().decode(await cache.load(path))).toBe(content);
  expect(requests).toEqual([
    [base + path, 'default'],
    [base + path, 'reload'],
  ]);
  expect(scripts).toEqual(['main.js']);
});

test('answers belong to their requests, whatever their order', async () => {
  vi.stubGlobal('Worker', SameThreadWorker);
  const texts = ['first', 'second'];
  vi.stubGlobal('fetch', async (address: string) => {
    const text = address.slice(base.length);
    if (text === 'first') await new Promise((done) => setTimeout(done, 10));
    return new Response(text);
  });
  const cache = await movedCache();
  const loaded = await Promise.all(texts.map((text) => cache.load(text)));
  expect(loaded.map((bytes) => new TextDecoder().decode(bytes))).toEqual(texts);
});

test.each([
  ['has no workers', undefined],
  [
    'allows none',
    class {
      constructor() {
        throw new Error('A policy forbids workers');
      }
    },
  ],
])('the page loads files if the browser %s', async (_, worker) => {
  vi.stubGlobal('Worker', worker);
  const cache = await movedCache();
  expect(new TextDecoder().decode(await cache.load(path))).toBe(content);
  expect([requests, scripts]).toEqual([[], []]);
});

test('the page loads files again if the browser ends the worker', async () => {
  vi.useFakeTimers();
  let toPage: (event: { readonly data: unknown }) => void = () => {};
  const asked: unknown[] = [];
  class LostWorker {
    readonly addEventListener: Listen = (type, listener) => {
      if (type === 'message') toPage = listener;
    };
    readonly postMessage = (data: unknown) => asked.push(data);
    readonly terminate = () => asked.push('end');
  }
  vi.stubGlobal('Worker', LostWorker);
  try {
    const moving = movedCache();
    await vi.runAllTimersAsync();
    const cache = await moving;
    toPage({ data: 'ready' });
    const waiting = cache.load(path);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(new TextDecoder().decode(await waiting)).toBe(content);
    expect(new TextDecoder().decode(await cache.load(`other/${path}`))).toBe(content);
    expect(asked.length).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test('a file that takes long is waited for while the worker runs', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', SameThreadWorker);
  const slow = 'a part every four seconds '.repeat(3);
  vi.stubGlobal('fetch', async () => {
    const parts = slow.match(/a part every four seconds /g) ?? [];
    const body = new ReadableStream({
      async pull(stream) {
        await new Promise((done) => setTimeout(done, 4000));
        const part = parts.shift();
        if (part === undefined) stream.close();
        else stream.enqueue(new TextEncoder().encode(part));
      },
    });
    return new Response(body);
  });
  try {
    const moving = movedCache();
    await vi.runAllTimersAsync();
    const cache = await moving;
    const waiting = cache.load('slow');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(new TextDecoder().decode(await waiting)).toBe(slow);
  } finally {
    vi.useRealTimers();
  }
});
