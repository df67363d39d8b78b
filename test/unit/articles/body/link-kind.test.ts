import { describe, expect, test } from 'vitest';
import { articleHref, linkKind } from '../../../../src/articles/body/link-kind.ts';
import { decodeAddress } from '../../../../src/language/addresses/decode-address.ts';

describe('linkKind', () => {
  test.each([
    ['https://example.org/a.md', 'web'],
    ['HTTP://example.org/', 'web'],
    ['mailto:a@example.org', 'contact'],
    ['tel:+911123456789', 'contact'],
    ['#a', 'fragment'],
    ['a.md', 'article'],
    ['../a.md?b#c', 'article'],
    ['2:30.md', 'article'],
    ['../../tags/russia/index.html#a', 'page'],
    ['report.pdf#page=2', 'file'],
    ['../a%20b.GeoJSON', 'file'],
  ])('%s: %s', (href, kind) => {
    expect(linkKind(href)).toBe(kind);
  });

  test.each([
    ['javascript:alert(1)', 'has a link with "javascript:", which is not allowed: "javascript:alert(1)"'],
    ['java\tscript:alert(1)', 'has a link with "javascript:", which is not allowed: "java script:alert(1)"'],
    ['file:///etc/passwd', 'has a link with "file:", which is not allowed: "file:///etc/passwd"'],
    ['', 'has a link without an address'],
    ['/about.html', 'has a link that begins with "/": "/about.html"'],
    ['//example.org/', 'has a link that begins with "/": "//example.org/"'],
    ['report.exe', 'has a link to a file of a kind that is not published: "report.exe"'],
    ['photo.JPG', 'has a link to a file of a kind that is not published: "photo.JPG"'],
    ['../2023/', 'has a link to a file of a kind that is not published: "../2023/"'],
  ])('%s: not allowed', (href, message) => {
    expect(linkKind(href)).toMatchObject({ message });
  });
});

test.each([
  ['a.md', 'a.html'],
  ['../a.md#b.md', '../a.html#b.md'],
  ['a.md?b.md', 'a.html?b.md'],
  ['a%23b%3F.md', 'a%23b%3F.html'],
  ['100%.md', '100%25.html'],
])('the page of %s has the address %s', (href, page) => {
  expect(articleHref(href)).toBe(page);
});

test('leaves an invalid percent-encoding unchanged', () => {
  expect(decodeAddress('a%20b')).toBe('a b');
  expect(decodeAddress('100%')).toBe('100%');
});
