import { expect, test } from 'vitest';
import { languageCode } from '../../../src/pack/zim/language-code.ts';

test.each([
  ['hi', 'hin'],
  ['en-IN', 'eng'],
  ['ur', 'urd'],
  ['bho', 'bho'],
])('%s is %s', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});
