import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerPolicy } from '../../src/publish/host/host-headers.ts';
import { sourceFiles } from './source-modules.ts';

/** What turns a text into markup or code. Trusted Types forbid it too, but only in browsers that know them. */
const sinks =
  /\.(?:innerHTML|outerHTML|srcdoc)\s*[+|?&]*=(?!=)|\b(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|importScripts)\b|\bdocument\.write|\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(['"`]/;

const code = ['src/theme/scripts', 'src/search/client']
  .flatMap(sourceFiles)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('no browser script makes markup or code of a text', () => {
  expect(code.length).toBeGreaterThan(80);
  const faults = code.filter(({ text }) => sinks.test(text)).map(({ file }) => `${file}: use textContent or append`);
  expect(faults).toEqual([]);
});

test.each([
  'a.innerHTML = b',
  'a.outerHTML += b',
  'a.insertAdjacentHTML("x", b)',
  'eval(a)',
  "setTimeout('a')",
  'new Function(a)',
])('notices %s', (line) => expect(line).toMatch(sinks));

test('a document is parsed from a text only where it is never shown', () => {
  const users = code.filter(({ text }) => /\bDOMParser\b/.test(text)).map(({ file }) => file);
  expect(users).toEqual([
    'src/theme/scripts/front/day-stories.ts',
    'src/theme/scripts/offline/page/list-read-pages.ts',
  ]);
});

test('digits are chosen in one place: a locale that names them twice is an error in browsers', () => {
  const users = code.filter(({ text }) => text.includes('-u-nu-')).map(({ file }) => file);
  // Article pages have no room for the table of locales. Both files read the language of the page, which names no digits.
  expect(users).toEqual(['src/theme/scripts/article/article-tools.ts', 'src/theme/scripts/article/show-age.ts']);
});

test('the policy of the pages allows nothing unsafe and no other host', () => {
  expect(headerPolicy).toMatch(/^default-src 'none';/);
  expect(headerPolicy).not.toMatch(/unsafe|\*|data:|blob:|https?:|strict-dynamic/);
});
