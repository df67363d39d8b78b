import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { stubCaches } from '../fake-caches.ts';

const names = ['status', 'space', 'groups', 'missing', 'read', 'read-list'];
const textsIn = (lang: string, direction: string) => ({
  ...{ direction, heading: `heading ${lang}`, missing: `missing ${lang}`, waiting: `waiting ${lang}` },
  ...{ unsupported: `unsupported ${lang}`, notReady: `notReady ${lang}`, fromDisk: `fromDisk ${lang}` },
});
const texts = JSON.stringify({ en: textsIn('en', 'ltr'), ur: textsIn('ur', 'rtl') });

/** The script of the page with all that it imports. As in a browser, it begins anew with each page. */
const [bundle] = buildSync({
  entryPoints: ['src/theme/scripts/offline/page/offline.ts'],
  ...{ bundle: true, write: false, format: 'iife' },
}).outputFiles;
const pageScript = bundle?.text ?? '';

/** Opens the page at an address, and returns its document. */
async function open(
  href: string,
  { manifest = true, chosen = null as string | null, worker = true as unknown, own = texts } = {},
) {
  const { document, HTMLElement } = parseHTML(
    `<html lang="en"><head><title>Offline</title><script src="scheme-ABCD1234.js"></script>${manifest ? '<link rel="manifest" href="x">' : ''}</head>
<body><main><h1 data-text="heading">heading</h1><p data-text="nothing">kept</p>${names.map((name) => `<div id="offline-${name}"${name === 'missing' ? ' hidden' : ''}></div>`).join('')}
<a id="offline-again"></a></main><script type="application/json" id="offline-texts">${own}</script></body></html>`,
  );
  const script = document.querySelector('[src*=scheme-]');
  if (script) Reflect.set(script, 'src', 'https://example.org/a/assets/scheme-ABCD1234.js');
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', HTMLElement);
  vi.stubGlobal('location', new URL(href));
  vi.stubGlobal('localStorage', { getItem: () => chosen });
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('navigator', worker === true ? { serviceWorker: { register: async () => ({}) } } : worker);
  let changeLanguage = (): void => undefined;
  vi.stubGlobal('addEventListener', (_: string, changed: () => void) => {
    changeLanguage = changed;
  });
  runInThisContext(pageScript);
  const status = () => document.querySelector('#offline-status')?.textContent ?? '';
  await expect.poll(status).not.toMatch(/^(?:|waiting .*)$/);
  return { document, status: status(), changeLanguage };
}
afterEach(() => vi.unstubAllGlobals());

const site = 'https://example.org/a/offline.html';

test.each([
  ['from the disk', 'file:///a/offline.html', true],
  ['of an edition, without a manifest', site, false],
])('a page %s needs no network and says so', async (_, href, manifest) => {
  stubCaches();
  expect((await open(href, { manifest })).status).toBe('fromDisk en');
});

test('a browser without workers or caches is told so', async () => {
  stubCaches();
  expect((await open(site, { worker: {} })).status).toBe('unsupported en');
  vi.unstubAllGlobals();
  expect((await open(site)).status).toBe('unsupported en');
});

test('disabled storage is told so, and a worker that cannot be installed', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new Error('SecurityError')) });
  expect((await open(site)).status).toBe('unsupported en');
  stubCaches();
  expect((await open(site)).status).toBe('notReady en');
  const register = () => Promise.reject(new TypeError('no script'));
  expect((await open(site, { worker: { serviceWorker: { register } } })).status).toBe('notReady en');
});

test('in the place of a page that is not stored, it names that page', async () => {
  stubCaches();
  const { document } = await open(`${site}?page=2023%2Fx.html`);
  expect(document.querySelector<HTMLElement>('#offline-missing')?.hidden).toBe(false);
  expect(document.querySelector<HTMLAnchorElement>('#offline-again')?.href).toBe('https://example.org/a/2023/x.html');
  expect(document.title).toBe('missing en');
  const { document: plain } = await open(site);
  expect(plain.querySelector<HTMLElement>('#offline-missing')?.hidden).toBe(true);
  expect(plain.title).toBe('Offline');
});

test('shows the texts of the chosen language in its direction, and others as they are', async () => {
  stubCaches();
  const { document, status } = await open(site, { chosen: 'ur' });
  const main = document.querySelector('main');
  expect(status).toBe('notReady ur');
  expect([main?.lang, main?.dir]).toEqual(['ur', 'rtl']);
  expect([...document.querySelectorAll('[data-text]')].map((each) => each.textContent)).toEqual(['heading ur', 'kept']);
  expect((await open(site, { chosen: 'en' })).document.querySelector('main')?.getAttribute('dir')).toBeNull();
});

test('follows a change of the language of menus, and back', async () => {
  stubCaches();
  const { document, changeLanguage } = await open(site);
  const shown = () => ['h1', '#offline-status', 'main'].map((name) => document.querySelector<HTMLElement>(name));
  for (const [lang, direction] of [
    ['ur', 'rtl'],
    ['en', 'ltr'],
  ]) {
    vi.stubGlobal('sanchikaLanguage', lang);
    changeLanguage();
    const [heading, status, main] = shown();
    expect([heading?.textContent, status?.textContent]).toEqual([`heading ${lang}`, `notReady ${lang}`]);
    expect([main?.lang, main?.dir]).toEqual([lang, direction]);
  }
});

test('a page without its texts stays as it is', () => {
  const { document } = parseHTML('<html lang="en"><script src="scheme-ABCD1234.js"></script><p>kept</p></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL(site));
  vi.stubGlobal('localStorage', { getItem: () => null });
  runInThisContext(pageScript);
  expect(document.querySelector('p')?.textContent).toBe('kept');
});
