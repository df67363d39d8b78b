import { expect, test } from 'vitest';
import { typedAddress } from '../../../../../src/search/client/address/typed-address.ts';

const root = 'https://archive.example/news/';

test.each([
  ['2023/07/27/kim', '2023/07/27/kim.html'],
  ['/2023/07/27/kim.html?a=1#b', '2023/07/27/kim.html'],
  ['https://archive.example/news/2023/किम', '2023/किम.html'],
  ['https://archive.example/news/tags/', 'tags/index.html'],
  ['kim.html', 'kim.html'],
])('%s is an address of the archive', (text, path) => expect(typedAddress(text, root)).toEqual({ path }));

test.each([
  'https://blog.example/2013/rain/',
  'www.blog.example/rain',
  'blog.example/?p=1',
  '/../secret',
  'https://archive.example/news/javascript:alert(1)',
])('%s is an address elsewhere', (text) => expect(typedAddress(text, root)).toEqual({}));

test.each(['rain', 'rain and/or snow', '', '/', 'covid-19', 'a.b', '"a/b c"'])('"%s" is no address', (text) =>
  expect(typedAddress(text, root)).toBeUndefined(),
);
