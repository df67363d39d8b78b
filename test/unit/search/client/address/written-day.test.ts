import { expect, test } from 'vitest';
import { writtenDay } from '../../../../../src/search/client/address/written-day.ts';

const languages = ['hi', 'en', 'ur'];

test.each([
  ['27 july 2023', '2023-07-27'],
  ['July 27, 2023', '2023-07-27'],
  ['27th of July 2023', '2023-07-27'],
  ['27 Jul 2023', '2023-07-27'],
  ['27 जुलाई 2023', '2023-07-27'],
  ['२७ जुलाई २०२३', '2023-07-27'],
  ['27 جولائی 2023', '2023-07-27'],
  ['۲۷ جولائی ۲۰۲۳', '2023-07-27'],
  ['2023-07-27', '2023-07-27'],
  ['2023/7/27', '2023-07-27'],
  ['27/7/2023', '2023-07-27'],
  ['27.07.2023', '2023-07-27'],
  ['7/27/2023', '2023-07-27'],
  ['29 february 2024', '2024-02-29'],
  ['2023-07', '2023-07-'],
  ['july 2023', '2023-07-'],
  ['2023', '2023--'],
  ['२७ जुलाई', '-07-27'],
  ['july 27', '-07-27'],
])('%s is a date', (text, expected) => {
  const { year = '', month = '', day = '' } = writtenDay(text, languages) ?? {};
  expect(`${year}-${month}${day === '' && month === '' ? '-' : `-${day}`}`).toBe(expected);
});

test.each([
  '',
  'july',
  'rain',
  '27',
  '31 february 2023',
  '2023-13-01',
  '99/99/2023',
  '27 july rain',
  '1 2 3 4',
  '12345',
  '0 may',
  '१२३',
])('"%s" is none', (text) => expect(writtenDay(text, languages)).toBeUndefined());
