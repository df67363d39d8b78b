import { expect, it } from 'vitest';
import { mailDate } from '../../../../../src/import/reading/dates/mail-date.ts';

it.each([
  ['Thu, 27 Jul 2023 10:26:05 +0530', '2023-07-27T10:26:05+05:30'],
  ['27 Jul 23 10:26 UT', '2023-07-27T10:26:00Z'],
  ['Sat, 07 Sep 2002 00:00:01 EST', '2002-09-07T00:00:01-05:00'],
  ['Tuesday, 1-Aug-99 9:05 GMT', '1999-08-01T09:05:00Z'],
  ['27 Jul 2023 10:26', '2023-07-27T10:26:00'],
  ['Thu, 47 Jul 2023 10:26:00 GMT', undefined],
  ['27 Jul 2023 10:26 IST', undefined],
  ['27-Jul-23', '2023-07-27'],
  ['27 July', undefined],
])('mailDate(%s) is %s', (text, date) => {
  expect(mailDate(text)).toBe(date);
});
