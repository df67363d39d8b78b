import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { stubCaches } from '../fake-caches.ts';
import {
  ownPage,
  pathsIn,
  planned,
  planOf,
  scope,
  storedText,
  stores,
  stubHost,
  unreachable,
} from '../small-archive.ts';

const home = ownPage('home');
const plan = planOf('one', [planned('index.html', home)]);
type Listener = (event: unknown) => void;
const listeners = new Map<string, Listener>();
const done: string[] = [];

beforeAll(async () => {
  vi.stubGlobal('self', {
    registration: { scope, waiting: null, installing: null },
    sanchikaPlan: plan,
    clients: { claim: async () => done.push('claim') },
    skipWaiting: async () => done.push('skip waiting'),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  await import('../../../../../../src/theme/scripts/offline/worker/worker.ts');
});
beforeEach(() => {
  stubCaches();
  done.length = 0;
});

/** Sends the worker an event, and waits for all that it starts. */
async function send(type: string, event: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const waits: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => waits.push(work) });
  await Promise.all(waits);
}

test('is installed with the shell, and takes over the open pages when it is active', async () => {
  stubHost({ 'index.html': home });
  await send('install');
  expect(await storedText(stores.shell('one'), 'index.html')).toBe(home);
  await (await stores.shell('older')).put(`${scope}index.html`, new Response('older'));
  await send('activate');
  expect(await stores.others('one')).toEqual([]);
  expect(done).toEqual(['claim']);
});

test('takes over the open pages also if it cannot clear older builds', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new Error('no storage')), keys: async () => [] });
  await expect(send('activate')).rejects.toThrow('no storage');
  expect(done).toEqual(['claim']);
});

test('is not installed if a file of the shell is missing', async () => {
  stubHost();
  await expect(send('install')).rejects.toThrow('index.html');
});

test('answers requests', async () => {
  stubHost({ 'index.html': home });
  let answer: Promise<Response> | undefined;
  const respondWith = (response: Promise<Response>) => {
    answer = response;
  };
  await send('fetch', { request: { url: `${scope}index.html`, method: 'GET', mode: 'navigate' }, respondWith });
  expect(await (await answer)?.text()).toBe(home);
});

test('sends its plan, and no other message does', async () => {
  const sent: unknown[] = [];
  const ports = [{ postMessage: (message: unknown) => sent.push(message) }];
  for (const data of [null, 'plan', undefined, {}, { say: 'other' }]) await send('message', { data, ports });
  expect(sent).toEqual([]);
  await send('message', { data: { say: 'plan' }, ports });
  expect(sent).toEqual([plan]);
  await send('message', { data: { say: 'plan' }, ports: [] });
  expect(done).toEqual([]);
});

test('is active at once when a page asks for it', async () => {
  await send('message', { data: { say: 'use' }, ports: [] });
  expect(done).toEqual(['skip waiting']);
});

test('stores the page that was shown, and does not fail without a network', async () => {
  const host = stubHost({ '2023/x.html': ownPage('x') });
  const data = { say: 'shown', file: '2023/x.html', pictures: [] };
  await send('message', { data, ports: [] });
  expect(host.asked).toEqual(['2023/x.html']);
  host.answers['2023/x.html'] = unreachable;
  await send('message', { data, ports: [] });
  expect(await pathsIn(stores.read('one'))).toEqual([]);
});
