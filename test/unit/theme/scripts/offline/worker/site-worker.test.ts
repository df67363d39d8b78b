import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextBuild } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import { listedCopy, seenCopy } from '../../../../../../src/theme/scripts/offline/storage/verify-stored.ts';
import { SiteWorker } from '../../../../../../src/theme/scripts/offline/worker/site-worker.ts';
import type { FetchEvent, WorkerScope } from '../../../../../../src/theme/scripts/offline/worker/worker-scope.ts';
import { stubCaches } from '../fake-caches.ts';
import {
  type Host,
  hashOfText,
  htmlResponse,
  listOf,
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

const css = 'assets/main-ABCD1234.css';
const picture = 'media/1b/0123456789abcd-640.webp';
const index = 'search/2023/0123456789ab.bin';
const home = ownPage('home');
const shell = [planned('index.html', home), planned(css, 'p {}'), planned('search/shards.js', 'table')];
const plan = planOf('one', shell, listOf('2023', []).group, listOf('rest', [], ['', 'about.html']).group);

let host: Host;
let worker: SiteWorker;
let registration: Record<string, unknown>;

beforeEach(() => {
  stubCaches();
  vi.useFakeTimers();
  host = stubHost({ 'index.html': home, '2023/x.html': ownPage('x'), 'search/shards.js': 'table', [css]: 'p {}' });
  registration = { waiting: null, installing: null };
  worker = new SiteWorker(stores, plan, { registration } as unknown as WorkerScope);
});
afterEach(() => {
  vi.useRealTimers();
});

interface Asked {
  readonly method?: string;
  readonly mode?: string;
  readonly clientId?: string;
  readonly resultingClientId?: string;
  readonly waitUntil?: (work: Promise<unknown>) => void;
}

/** Asks the worker for a file. `response` is undefined if it leaves the request to the browser. */
function ask(path: string, { method = 'GET', mode = 'navigate', ...rest }: Asked = {}) {
  const waits: Promise<unknown>[] = [];
  let response: Promise<Response> | undefined;
  const event = {
    request: { url: new URL(path, scope).href, method, mode },
    clientId: '',
    resultingClientId: '',
    waitUntil: (work: Promise<unknown>) => waits.push(work),
    respondWith: (answer: Promise<Response>) => {
      response = answer;
    },
    ...rest,
  } as unknown as FetchEvent;
  worker.answer(event);
  return { response, settled: async () => Promise.all(waits) };
}

/** The text of an answer, once all that it has started is done. */
async function textOf(path: string, asked?: Asked): Promise<string | undefined> {
  const { response, settled } = ask(path, asked);
  await vi.advanceTimersByTimeAsync(0);
  const text = (await response)?.text();
  await settled();
  return text;
}

const part = { mode: 'no-cors' };

test.each([
  ['', {}, true],
  ['2023/x', {}, true],
  ['about.html', {}, true],
  ['index.html', { method: 'POST' }, false],
  ['index.html?id=2', {}, false],
  ['app/view.html', {}, false],
  ['/b/index.html', {}, false],
  ['https://elsewhere.org/a/index.html', {}, false],
  ['index.html', part, false],
  ['search/shards.js', part, true],
  ['search/shards.js?x', part, false],
  ['site.webmanifest', part, true],
  ['random/2023.js', part, true],
  ['random/2024.js', part, false],
  [css, part, true],
  ['assets/main.css', part, false],
  ['x/assets/main-ABCD1234.css', part, false],
  ['assets/main-ABCD1234.css/x', part, false],
  [picture, part, true],
  [`${picture}?id=2`, part, false],
  [index, part, true],
  ['media/picture.webp', part, false],
] as const)('%s (%j) is answered: %s', async (path, asked, isAnswered) => {
  const { response } = ask(path, asked);
  expect(response !== undefined).toBe(isAnswered);
  await response?.catch(() => undefined);
});

test('a page comes from the network, and is stored under its file', async () => {
  host.answers['2023/x'] = () => htmlResponse(ownPage('x'));
  expect(await textOf('2023/x')).toBe(ownPage('x'));
  expect(host.asked).toEqual(['2023/x']);
  expect(await storedText(stores.read('one'), '2023/x.html')).toBe(ownPage('x'));
});

test.each(['waiting', 'installing'])('while a new build is %s, an opened page is stored for it', async (state) => {
  registration[state] = {};
  await textOf('2023/x.html');
  expect(await pathsIn(stores.read(nextBuild))).toEqual(['2023/x.html']);
  expect(await pathsIn(stores.read('one'))).toEqual([]);
});

test('a page of the shell and one with a query are not stored as opened', async () => {
  host.answers['search.html?q=x'] = () => htmlResponse(ownPage('search'));
  await textOf('index.html');
  expect(await textOf('search.html?q=x')).toBe(ownPage('search'));
  expect(await pathsIn(stores.read('one'))).toEqual([]);
});

test('a page is shown if its event has ended before it is stored', async () => {
  const waitUntil = () => {
    throw new Error('The event has ended');
  };
  expect(await textOf('2023/x.html', { waitUntil })).toBe(ownPage('x'));
});

test.each([
  ['the network fails', unreachable],
  ['the host is broken', () => new Response('broken', { status: 500 })],
])('a stored page is shown if %s', async (_, answer) => {
  await textOf('2023/x.html');
  host.answers['2023/x.html'] = answer;
  expect(await textOf('2023/x.html')).toBe(ownPage('x'));
});

test('an answer that says that a page is gone is shown', async () => {
  await textOf('2023/x.html');
  host.answers['2023/x.html'] = () => new Response('gone', { status: 499 });
  expect(await textOf('2023/x.html')).toBe('gone');
});

test('without a stored page, the answer of a broken host is shown', async () => {
  host.answers['2023/x.html'] = () => new Response('broken', { status: 500 });
  expect(await textOf('2023/x.html')).toBe('broken');
});

test('without network and stored page, the offline page is shown instead of a page of the archive only', async () => {
  for (const path of ['2023/y', 'story.html']) host.answers[path] = unreachable;
  const named = await ask('2023/y').response;
  expect(named?.headers.get('Location')).toBe(`${scope}offline.html?page=2023%2Fy`);
  expect((await ask('story.html').response)?.type).toBe('error');
});

/** The answer of a host that takes some time. */
const after = (milliseconds: number, response: () => Response) => () =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(response()), milliseconds));

test('a stored page is shown after three seconds, and the new one is stored when it comes', async () => {
  await textOf('2023/x.html');
  host.answers['2023/x.html'] = after(10_000, () => htmlResponse(ownPage('newer')));
  const { response, settled } = ask('2023/x.html');
  let isShown = false;
  void response?.then(() => {
    isShown = true;
  });
  await vi.advanceTimersByTimeAsync(2900);
  expect(isShown).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await (await response)?.text()).toBe(ownPage('x'));
  await vi.advanceTimersByTimeAsync(10_000);
  await settled();
  await settled();
  expect(await storedText(stores.read('one'), '2023/x.html')).toBe(ownPage('newer'));
});

test('a slow page that is not stored is waited for', async () => {
  host.answers['2023/y.html'] = after(10_000, () => htmlResponse(ownPage('y')));
  const { response } = ask('2023/y.html');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await (await response)?.text()).toBe(ownPage('y'));
});

test('a stored page gets the stored search table, and a page from the network that of the network', async () => {
  const table = 'search/shards.js';
  const copy = listedCopy(await new Blob(['table']).arrayBuffer(), new Headers(), hashOfText('table'));
  await (await stores.shell('one')).put(scope + table, copy);
  await textOf('2023/x.html', { resultingClientId: 'fresh' });
  host.answers['2023/x.html'] = unreachable;
  await textOf('2023/x.html', { resultingClientId: 'stored' });
  host.answers[table] = 'newer table';
  expect(await textOf(table, { ...part, clientId: 'fresh' })).toBe('newer table');
  expect(await textOf(table, { ...part, clientId: 'stored' })).toBe('table');
  for (const answer of [unreachable, () => new Response('broken', { status: 500 })]) {
    host.answers[table] = answer;
    expect(await textOf(table, { ...part, clientId: 'fresh' })).toBe('table');
  }
  host.answers[table] = () => new Response('gone', { status: 404 });
  expect(await textOf(table, { ...part, clientId: 'fresh' })).toBe('gone');
  host.answers[table] = after(10_000, () => new Response('late'));
  const { response } = ask(table, { ...part, clientId: 'fresh' });
  await vi.advanceTimersByTimeAsync(3100);
  expect(await (await response)?.text()).toBe('table');
});

test('a table that is neither stored nor on the network is an error of the network', async () => {
  host.answers['random/2023.js'] = unreachable;
  expect((await ask('random/2023.js', part).response)?.type).toBe('error');
  host.answers['random/2023.js'] = () => new Response('broken', { status: 500 });
  expect(await textOf('random/2023.js', part)).toBe('broken');
});

test('a file of the shell is stored when its content is right, and then used without the network', async () => {
  host.answers[css] = 'wrong';
  expect(await textOf(css, part)).toBe('wrong');
  expect(await pathsIn(stores.named())).toEqual([]);
  host.answers[css] = 'p {}';
  await textOf(css, part);
  host.asked.length = 0;
  expect(await textOf(css, part)).toBe('p {}');
  expect(host.asked).toEqual([]);
});

test('a file that another build lists is used without the network, and stored by lists only', async () => {
  const other = 'assets/main-WXYZ1234.css';
  host.answers[other] = 'b {}';
  expect(await textOf(other, part)).toBe('b {}');
  expect(await pathsIn(stores.named())).toEqual([]);
  const copy = listedCopy(await new Blob(['b {}']).arrayBuffer(), new Headers(), hashOfText('b {}'));
  await (await stores.named()).put(scope + other, copy);
  host.answers[other] = unreachable;
  expect(await textOf(other, part)).toBe('b {}');
});

test('a shown picture is stored, and used only if the network does not answer well', async () => {
  host.answers[picture] = 'picture';
  expect(await textOf(picture, part)).toBe('picture');
  host.answers[picture] = 'newer';
  expect(await textOf(picture, part)).toBe('newer');
  for (const answer of [unreachable, () => new Response('gone', { status: 404 })]) {
    host.answers[picture] = answer;
    expect(await textOf(picture, part)).toBe('newer');
  }
  host.answers[picture] = after(10_000, () => new Response('late'));
  const { response, settled } = ask(picture, part);
  await vi.advanceTimersByTimeAsync(3100);
  expect(await (await response)?.text()).toBe('newer');
  await settled();
});

test('a late picture that is not stored is shown', async () => {
  host.answers[picture] = after(10_000, () => new Response('late'));
  const { response } = ask(picture, part);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await (await response)?.text()).toBe('late');
});

const big = () => new Response(new Uint8Array(20_000_001));
const redirected = () => Object.defineProperty(new Response('x'), 'redirected', { value: true });
test.each([
  ['that is empty', () => new Response('')],
  ['that is a page', () => htmlResponse('x')],
  ['in parts', () => new Response('x', { status: 206 })],
  ['from another address', () => Object.defineProperty(redirected(), 'clone', { value: redirected })],
  ['that its host forbids to store', () => new Response('x', { headers: { 'Cache-Control': 'no-store' } })],
  ['that is too large', big],
])('a picture %s is shown and not stored', async (_, answer) => {
  host.answers[picture] = answer;
  const { response, settled } = ask(picture, part);
  expect((await response)?.ok).toBe(true);
  await (await response)?.blob();
  await settled();
  expect(await pathsIn(stores.named())).toEqual([]);
});

test('a missing index file is an empty answer, and a missing picture an error', async () => {
  for (const path of [index, picture]) host.answers[path] = unreachable;
  expect((await ask(index, part).response)?.status).toBe(204);
  expect((await ask(picture, part).response)?.type).toBe('error');
});

test('what was shown before the worker was active is stored, once', async () => {
  host.answers[picture] = 'picture';
  host.answers['2023/x'] = () => htmlResponse(ownPage('x'));
  await worker.storeShownPage('2023/x', [picture, 'media/other.webp']);
  expect(await pathsIn(stores.read('one'))).toEqual(['2023/x.html']);
  expect(await pathsIn(stores.named())).toEqual([picture]);
  expect(host.asked).toEqual(['2023/x', picture]);
  await worker.storeShownPage('2023/x', [picture]);
  expect(host.asked).toEqual(['2023/x', picture, '2023/x']);
});

test.each(['index.html', 'app/view.html'])('the shown page %s is not stored as opened', async (path) => {
  host.answers[path] = () => htmlResponse(ownPage('view'));
  await worker.storeShownPage(path, []);
  expect(await pathsIn(stores.read('one'))).toEqual([]);
});

test('a picture whose stored copy is damaged is fetched again', async () => {
  host.answers['2023/x.html'] = ownPage('x');
  host.answers[picture] = 'picture';
  const { headers } = await seenCopy(await new Blob(['picture']).arrayBuffer(), new Headers());
  await (await stores.named()).put(scope + picture, new Response('damaged', { headers }));
  await worker.storeShownPage('2023/x.html', [picture]);
  expect(await storedText(stores.named(), picture)).toBe('picture');
});
