import { DOMParser } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { listReadPages } from '../../../../../../src/theme/scripts/offline/page/list-read-pages.ts';
import { offlineElements } from '../../../../../../src/theme/scripts/offline/page/offline-elements.ts';
import { stubCaches } from '../fake-caches.ts';
import { htmlResponse, planOf, scope, stores } from '../small-archive.ts';
import { english, stubDocument } from './offline-document.ts';

const plan = planOf('one', []);
let document: Document;

beforeEach(() => {
  stubCaches();
  document = stubDocument();
  vi.stubGlobal('DOMParser', DOMParser);
});

const pageIn = (lang: string, dir: string, body: string, title = 'title of the tab') =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${title}</title></head><body>${body}</body></html>`;

async function open(path: string, html: string): Promise<void> {
  await (await stores.read(plan.version)).put(scope + path, htmlResponse(html));
}

/** The links of the list: address, text, language and direction. */
async function list(): Promise<readonly (readonly (string | null)[])[]> {
  await listReadPages(stores, plan, offlineElements(english));
  return [...document.querySelectorAll('#offline-read-list > li > a')].map((link) => [
    link.getAttribute('href')?.slice(scope.length) ?? null,
    link.textContent,
    link.getAttribute('lang'),
    link.getAttribute('dir'),
  ]);
}
const isHidden = () => document.querySelector<HTMLElement>('#offline-read')?.hidden;

test('lists opened pages with their headline, in their language and direction, newest first', async () => {
  await open('2021/a.html', pageIn('en', 'ltr', '<h1> Rain <b>&amp;</b> sun\n</h1><h1>Other</h1>'));
  await open('2022/b.html', pageIn('ur', 'rtl', '<h1>بارش</h1>'));
  expect(await list()).toEqual([
    ['2022/b.html', 'بارش', 'ur', 'rtl'],
    ['2021/a.html', 'Rain & sun', 'en', 'ltr'],
  ]);
  expect(document.querySelectorAll('#offline-read-list > *')).toHaveLength(2);
  expect(isHidden()).toBe(false);
});

test.each(['', '<h1></h1>', '<h1> \n</h1>'])('a page with the headline "%s" is listed by its title', async (body) => {
  await open('a.html', pageIn('en', 'ltr', body));
  expect(await list()).toEqual([['a.html', 'title of the tab', 'en', 'ltr']]);
});

test('a page that is removed meanwhile is left out, and the others are listed', async () => {
  for (const name of ['a', 'b', 'c']) await open(`${name}.html`, pageIn('en', 'ltr', `<h1>${name}</h1>`));
  const cache = await stores.read(plan.version);
  const match = cache.match.bind(cache);
  vi.spyOn(cache, 'match').mockImplementation(async (url) => (url === `${scope}b.html` ? undefined : match(url)));
  expect((await list()).map(([path]) => path)).toEqual(['c.html', 'a.html']);
});

test('markup of a stored page stays text', async () => {
  await open('a.html', pageIn('en', 'ltr', '<h1>&lt;img src=x onerror=alert(1)&gt;</h1>'));
  expect((await list())[0]?.[1]).toBe('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

test('lists the 50 newest pages', async () => {
  for (let number = 1; number <= 51; number += 1) await open(`${number}.html`, pageIn('en', 'ltr', '<h1>page</h1>'));
  const paths = (await list()).map(([path]) => path);
  expect(paths).toHaveLength(50);
  expect([paths[0], paths.at(-1)]).toEqual(['51.html', '2.html']);
});

test('the list is hidden while no page was opened, also if another build has some', async () => {
  await (await stores.read('older')).put(`${scope}a.html`, htmlResponse(pageIn('en', 'ltr', '<h1>a</h1>')));
  expect(await list()).toEqual([]);
  expect(isHidden()).toBe(true);
});
