import { expect, test } from 'vitest';
import { addressClashes } from '../../../src/articles/address-clashes.ts';
import type { Address } from '../../../src/articles/article.ts';
import { problemLine } from '../../../src/settings/problem.ts';

const at = (address: string, file = `articles/${address}.md`) => ({ address: address as Address, file });
const clashes = (...files: { readonly address: Address; readonly file: string }[]) =>
  addressClashes(files).map(problemLine);

test('articles at addresses of their own do not clash', () => {
  expect(clashes(at('a'), at('b'), at('a/b'), at('हिन्दी'), at('हिंदी'))).toEqual([]);
});

test('two articles at one address are named both', () => {
  expect(clashes(at('caf\u00e9', 'articles/caf\u00e9.md'), at('caf\u00e9', 'articles/cafe\u0301.md'))).toEqual([
    'articles/cafe\u0301.md: has the address of articles/caf\u00e9.md: "caf\u00e9" (rename one of them)',
  ]);
});

test('addresses that differ in case clash, as some disks take them for one', () => {
  expect(clashes(at('2024/News'), at('2024/news'), at('STRASSE'), at('straße'))).toEqual([
    'articles/2024/news.md: has an address that differs from that of articles/2024/News.md in case only: "2024/news" (rename one of them)',
    'articles/straße.md: has an address that differs from that of articles/STRASSE.md in case only: "straße" (rename one of them)',
  ]);
});
