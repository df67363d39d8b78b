import { describe, expect, test } from 'vitest';
import {
  canNameArticle,
  comparedAddress,
  hostOfAddress,
  lookedUpForms,
  oldAddressForms,
  oldAddressPath,
} from '../../../../src/language/addresses/old-address.ts';

describe('the forms of an old address', () => {
  test.each([
    [
      'a whole address',
      'https://www.Blog.example/2013/05/Rain/',
      ['blog.example/2013/05/rain', '/2013/05/rain', 'rain'],
    ],
    ['a path', '/2013/05/rain.html', ['/2013/05/rain.html', 'rain']],
    ['a path with a file of the folder', '/2013/rain/index.html', ['/2013/rain', 'rain']],
    ['a script for its folder', 'http://blog.example/index.php/?p=12', ['blog.example?p=12', '?p=12']],
    ['a number in a query', 'http://blog.example/?p=1234', ['blog.example?p=1234', '?p=1234']],
    [
      'a script with a query',
      'http://blog.example/story.php?id=12',
      ['blog.example/story.php?id=12', '/story.php?id=12'],
    ],
    ['letters as bytes', '/2013/%E0%A4%AC%E0%A4%BE%E0%A4%B0%E0%A4%BF%E0%A4%B6/', ['/2013/बारिश', 'बारिश']],
    ['a broken escape', '/2013/100%25-and-%zz/', ['/2013/100%25-and-%zz', '100%25-and-%zz']],
    ['a short last part', '/story/12', ['/story/12']],
    ['parameters that count visits', '/rain-in-delhi?utm_source=x&fbclid=1', ['/rain-in-delhi', 'rain-in-delhi']],
    ['a home page', 'https://blog.example/', []],
    ['another scheme', 'mailto:desk@blog.example', []],
    ['nothing', ' ', []],
  ])('%s', (_, address, forms) => expect(oldAddressForms(address)).toEqual(forms));
});

test.each([
  ['with http, without www, with a slash more', 'http://blog.example/2013/05/rain//'],
  ['without a scheme', 'blog.example/2013/05/rain'],
  ['with two slashes', 'https://blog.example//2013//05/rain/'],
  ['as bytes', 'https://www.blog.example/2013/05/%72ain/'],
  ['in capitals', 'HTTPS://BLOG.EXAMPLE/2013/05/RAIN'],
  ['as an AMP page', 'https://amp.blog.example/2013/05/rain/amp/'],
  ['shared in a network', 'https://blog.example/2013/05/rain?utm_medium=social'],
  ['with a query that the article never had', 'https://blog.example/2013/05/rain?page=2#comments'],
  ['on another host', 'https://mirror.example/2013/05/rain/'],
  ['the last part alone', 'rain'],
])('finds an article by an address typed %s', (_, typed) => {
  const indexed = new Set(oldAddressForms('https://www.blog.example/2013/05/rain/'));
  expect(lookedUpForms(typed).some((form) => indexed.has(form))).toBe(true);
});

test('the path of an address as servers compare it is decoded', () => {
  expect(oldAddressPath('https://blog.example/%E0%A4%95%20b/?p=1')).toEqual({ path: '/क b/', query: 'p=1' });
  expect(oldAddressPath('https://blog.example/')).toBeUndefined();
  expect(hostOfAddress('/2013/rain')).toBe('');
});

test.each([
  ['/Rain', '/rain/'],
  ['https://blog.example/rain/index.html', '/rain'],
  ['/story.php/?ID=1', '/story.php?id=1&utm_source=x'],
])('%s and %s are the same for readers', (one, other) => expect(comparedAddress(one)).toBe(comparedAddress(other)));

test.each([
  ['?p=12', true],
  ['?page=rain', true],
  ['?utm_source=x&fbclid=12', false],
  ['?search', false],
  ['', false],
])('the query %s can name an article: %s', (search, can) => expect(canNameArticle(search)).toBe(can));
