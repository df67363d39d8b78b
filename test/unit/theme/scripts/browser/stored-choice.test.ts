import { beforeEach, expect, test, vi } from 'vitest';
import { choiceKey, storeChoice, storedChoice } from '../../../../../src/theme/scripts/browser/stored-choice.ts';

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

/** Opens a page of the archive at a root address. */
function openPage(root: string): void {
  vi.stubGlobal('location', { href: `${root}2023/x.html` });
  vi.stubGlobal('document', { querySelector: () => ({ src: `${root}assets/scheme-ABCD1234.js` }) });
}

test('archives in two folders of a host have separate choices', () => {
  openPage('https://example.org/a/');
  storeChoice('scheme', 'dark');
  expect(storedChoice('scheme')).toBe('dark');
  for (const other of ['https://example.org/', 'https://example.org/b/', 'https://example.org/a/b/']) {
    openPage(other);
    expect(storedChoice('scheme')).toBeNull();
    storeChoice('scheme', '');
  }
  openPage('https://example.org/a/');
  expect(storedChoice('scheme')).toBe('dark');
});

test.each([['__proto__'], ['constructor'], ['xx']])('a stored language %s is ignored', async (lang) => {
  openPage('https://example.org/a/');
  const { pageLanguage } = await import('../../../../../src/theme/scripts/offline/page/page-language.ts');
  stored.set(choiceKey('language'), lang);
  Object.assign(document, { documentElement: { lang: 'hi' } });
  expect(pageLanguage(JSON.parse('{"hi":{}}'), false)?.lang).toBe('hi');
});
