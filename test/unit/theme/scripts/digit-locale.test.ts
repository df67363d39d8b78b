import { afterEach, expect, test, vi } from 'vitest';
import { formatCount, formatDay } from '../../../../src/search/client/page/strings.ts';
import { digitLocale, inDigitsOf, westernDigits } from '../../../../src/theme/scripts/browser/digit-locale.ts';
import { periodName } from '../../../../src/theme/scripts/charts/period-name.ts';

afterEach(() => vi.unstubAllGlobals());
const page = (devanagari: string) => vi.stubGlobal('document', { documentElement: { dataset: { devanagari } } });

test('scripts show the digits that the page names for a language, and Western ones for all others', () => {
  expect(digitLocale('mr')).toBe('mr-u-nu-latn');
  page('hi ne');
  expect(['hi', 'ne', 'mr', 'en'].map(digitLocale)).toEqual([
    ...['hi-u-nu-deva', 'ne-u-nu-deva', 'mr-u-nu-latn', 'en-IN-u-nu-latn'],
  ]);
  expect(periodName('2023', digitLocale('hi'))).toBe('२०२३');
  expect(periodName('2023-07', digitLocale('hi'))).toBe('जुलाई २०२३');
  expect(periodName('0987', digitLocale('en'))).toBe('987');
  expect(formatDay('2023-07-27', 'hi')).toBe('२७ जुलाई २०२३');
  expect(formatCount({ other: '{n} ख़बरें' }, 1204, 'hi')).toBe('१,२०४ ख़बरें');
});

test('numbers change their digits, and names with digits do not', () => {
  page('hi');
  expect(inDigitsOf('hi', '1,204')).toBe('१,२०४');
  expect(inDigitsOf('en', '१,२०४')).toBe('1,204');
  expect(inDigitsOf('hi', 'G20')).toBe('G20');
  expect(inDigitsOf('en', 'जी२०')).toBe('जी२०');
  expect(westernDigits('२७ जुलाई २०२३')).toBe('27 जुलाई 2023');
});
