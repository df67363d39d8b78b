import { beforeEach, expect, test } from 'vitest';
import { storeReadPage } from '../../../../../../src/theme/scripts/offline/worker/store-read-page.ts';
import { stubCaches } from '../fake-caches.ts';
import { htmlResponse, ownPage, pathsIn, stores } from '../small-archive.ts';

beforeEach(stubCaches);

const store = async (response: Response, file = '2023/x.html') => {
  await storeReadPage(stores, 'one', file, response);
  return pathsIn(stores.read('one'));
};
const page = ownPage('x');
const withField = (name: string, value: unknown) => Object.defineProperty(htmlResponse(page), name, { value });
const sized = (bytes: number) => htmlResponse(ownPage('x'.repeat(bytes - ownPage('').length)));

test.each([
  ['a page of the archive', htmlResponse(page), true],
  ['a page of the same origin', withField('type', 'basic'), true],
  ['a page of another origin', withField('type', 'cors'), false],
  ['a redirect that was followed', withField('redirected', true), false],
  ['a part of a page', new Response(page, { status: 206, headers: { 'Content-Type': 'text/html' } }), false],
  ['a page that is missing', new Response(page, { status: 404, headers: { 'Content-Type': 'text/html' } }), false],
  ['a text', new Response(page, { headers: { 'Content-Type': 'text/plain' } }), false],
  ['no type', Object.defineProperty(new Response(page), 'headers', { value: new Headers() }), false],
  ['a page that may not be stored', htmlResponse(page, { 'Cache-Control': 'max-age=0, no-store' }), false],
  ['a page of another app', htmlResponse('<html></html>'), false],
  ['a page of 2 MB', sized(2_000_000), true],
  ['a page over 2 MB', sized(2_000_001), false],
])('%s is stored as it should', async (_, response, isStored) => {
  expect(await store(response)).toEqual(isStored ? ['2023/x.html'] : []);
});

test('the 300 last opened pages stay', async () => {
  for (let number = 0; number < 302; number++) await store(htmlResponse(page), `2023/${number}.html`);
  const paths = await pathsIn(stores.read('one'));
  expect(paths).toHaveLength(300);
  expect(paths[0]).toBe('2023/2.html');
});

test('without free space, nothing fails', async () => {
  const full = { ...stores, read: () => Promise.reject(new Error('full')) };
  await storeReadPage(full, 'one', '2023/x.html', htmlResponse(page));
  expect(await pathsIn(stores.read('one'))).toEqual([]);
});
