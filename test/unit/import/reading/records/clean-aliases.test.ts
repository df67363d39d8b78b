import { expect, test } from 'vitest';
import { cleanAliases } from '../../../../../src/import/reading/records/clean-aliases.ts';

const url = 'https://blog.example/rain/';

test.each([
  [[url, `${url}#more`, ' https://blog.example/?p=7 '], ['https://blog.example/?p=7']],
  [
    ['/2013/rain/', '/2013/rain/', '/?p=7'],
    ['/2013/rain/', '/?p=7'],
  ],
  [['https://blog.example/', '/', '//x.example/a', 'tag:x,2020:1', 'rain', '/a b', '', undefined], undefined],
  [['javascript:alert(1)', 'https://', 'ftp://blog.example/a'], undefined],
])('keeps of %j only old addresses', (addresses, kept) => expect(cleanAliases(addresses, url)).toEqual(kept));

test('keeps at most twenty', () => {
  expect(
    cleanAliases(
      Array.from({ length: 100 }, (_, n) => `/story/${n}`),
      url,
    ),
  ).toHaveLength(20);
});
