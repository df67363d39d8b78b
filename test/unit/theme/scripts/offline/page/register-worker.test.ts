import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { registerWorker } from '../../../../../../src/theme/scripts/offline/page/register-worker.ts';

const scope = 'https://example.org/a/';

/** A page of the archive with three pictures, one of them of another site. */
function stubPage({ href = `${scope}2023/x.html`, page = '', kind = 'article', active = undefined as unknown } = {}) {
  const { document } = parseHTML(
    `<html lang="hi"><head>${page || '<link rel="manifest">'}<script src="scheme-ABCD1234.js"></script></head><body class="page-${kind}"><a class="way-offline" hidden></a></body></html>`,
  );
  const [manifest, script] = [document.querySelector('link'), document.querySelector('[src*=scheme-]')];
  if (script) Reflect.set(script, 'src', `${scope}assets/scheme-ABCD1234.js`);
  if (manifest) Reflect.set(manifest, 'href', `${scope}site.webmanifest`);
  const images = [`${scope}media/1.webp`, `${scope}media/2.webp`, 'https://elsewhere.org/3.webp'];
  Object.defineProperty(document, 'images', { value: images.map((currentSrc) => ({ currentSrc })) });
  const sent: unknown[] = [];
  const ready = { active: { postMessage: (message: unknown) => sent.push(message) } };
  const register = vi.fn(async (_file: string, _options: unknown) => ({ active, addEventListener: () => undefined }));
  const stored = new Map<string, string>();
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL(href));
  vi.stubGlobal('navigator', {
    serviceWorker: { register, ready: Promise.resolve(ready), addEventListener: () => undefined },
  });
  vi.stubGlobal('sessionStorage', { setItem: (name: string, value: string) => stored.set(name, value) });
  let load = (): void => undefined;
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'load') load = listener;
  });
  const visit = async () => {
    registerWorker();
    const isEarly = register.mock.calls.length > 0;
    load();
    await new Promise((resolve) => setImmediate(resolve));
    return {
      isEarly,
      calls: register.mock.calls,
      sent,
      stored,
      link: document.querySelector<HTMLElement>('.way-offline'),
    };
  };
  return visit;
}
afterEach(() => vi.unstubAllGlobals());

test('registers the worker of the archive once the page has loaded, and shows the link to the offline page', async () => {
  const { isEarly, calls, link } = await stubPage()();
  expect(isEarly).toBe(false);
  expect(calls).toEqual([[`${scope}sw.js`, { scope, updateViaCache: 'none' }]]);
  expect(link?.hidden).toBe(false);
});

test.each([
  [`${scope}2023/x.html`, '2023/x.html'],
  [`${scope}search.html?q=rail#top`, 'search.html'],
  [`${scope}2023/x.html#part`, '2023/x.html'],
  [scope, ''],
  ['https://example.org/elsewhere.html', ''],
])('on the first visit, tells the worker what is shown: %s', async (href, file) => {
  const { sent } = await stubPage({ href })();
  expect(sent).toEqual([{ say: 'shown', file, pictures: ['media/1.webp', 'media/2.webp'] }]);
});

test('tells nothing on later visits', async () => {
  expect((await stubPage({ active: {} })()).sent).toEqual([]);
});

test('notes the language of the page for the offline page, which does not note its own', async () => {
  expect([...(await stubPage()()).stored]).toEqual([[`${scope}assets/page-language`, 'hi']]);
  expect([...(await stubPage({ kind: 'offline' })()).stored]).toEqual([]);
});

test.each([
  ['from the disk', { href: 'file:///a/2023/x.html' }],
  ['with live reload', { page: '<link rel="manifest"><script src="/live-reload.js"></script>' }],
  ['of an edition, which has no manifest', { page: '<title>x</title>' }],
])('registers nothing for a page %s', async (_, stub) => {
  const { calls, link, stored } = await stubPage(stub)();
  expect(calls).toEqual([]);
  expect(link?.hidden).toBe(true);
  expect(stored.size).toBe(0);
});

test('registers nothing where data comes as scripts, or where there are no workers', async () => {
  const visit = stubPage();
  vi.stubGlobal('sanchikaDataScripts', true);
  expect((await visit()).calls).toEqual([]);
  vi.unstubAllGlobals();
  const other = stubPage();
  vi.stubGlobal('navigator', {});
  expect((await other()).link?.hidden).toBe(true);
});
