import { expect, test } from 'vitest';
import { isStoredOnUse, namesContent } from '../../../../../../src/theme/scripts/offline/plan/build-plan.ts';

const picture = 'media/1b/0123456789abcd-640.webp';
const index = 'search/2023/a-b/0123456789ab.bin';

test.each([
  [picture, true],
  [`a/${picture}`, false],
  [`${picture}/b`, false],
  ['media/1b2/0123456789abcd-640.webp', false],
  ['media/1b/0123456789abcdef-640.webp', false],
  ['media/1b/0123456789abcd.webp', false],
  [index, true],
  ['search/0123456789ab.bin', true],
  [`b/${index}`, false],
  [`${index}.html`, false],
  ['search/../0123456789ab.bin', false],
])('%s is a picture or an index file: %s', (url, isOne) => {
  expect(isStoredOnUse(url)).toBe(isOne);
});

test.each([
  ['assets/page-ABCD1234.js', true],
  [picture, true],
  ['offline/2022-0123456789abcdef.json', true],
  [index, true],
  ['2023/assets/x.html', false],
  ['my-media/x.html', false],
  ['offline.html', false],
  ['search/shards.js', false],
  [`2023/${index}`, false],
  [`${index}.html`, false],
])('the path %s names the content: %s', (url, isNamed) => {
  expect(namesContent(url)).toBe(isNamed);
});
