import { describe, expect, it } from 'vitest';
import { dateFromPath } from '../../../../../src/import/reading/dates/date-from-path.ts';
import { findDates } from '../../../../../src/import/reading/dates/find-dates.ts';

describe('findDates', () => {
  it.each([
    ['Updated: Thu, 27 Jul 2023 10:26 AM (IST)', '2023-07-27T10:26:00+05:30', 'updated'],
    ['News NetworkUpdated: Thu, 27 Jul 2023 10:26 AM (IST)', '2023-07-27T10:26:00+05:30', 'updated'],
    ['Publish Date: २७ जुलाई २०२३, १०:२६ पूर्वाह्न [IST]', '2023-07-27T10:26:00+05:30', 'published'],
    ['प्रकाशित: गुरुवार, 27 जुलाई 2023 10:26 बजे', '2023-07-27T10:26:00', 'published'],
    ['Published Thu, Apr 27 2023 1:29 PM EDT', '2023-04-27T13:29:00-04:00', 'published'],
    ['28. April 2023 20:29 Uhr', '2023-04-28T20:29:00', 'unlabelled'],
    ['Publikacja: 02.02.2025 21:52', '2025-02-02T21:52:00', 'published'],
    ['2016-03-18 13:50:00 -5', '2016-03-18T13:50:00-05:00', 'unlabelled'],
    ['2023年7月27日', '2023-07-27', 'unlabelled'],
    ['July 27, 2023 at 4:05 p.m. ET', '2023-07-27T16:05:00-04:00', 'unlabelled'],
    ['January 27, 2023 at 4:05 p.m. ET', '2023-01-27T16:05:00-05:00', 'unlabelled'],
    ['12:30, 5 de enero de 2024', '2024-01-05T12:30:00', 'unlabelled'],
    ['Updated 10:26 AM IST, July 27, 2023', '2023-07-27T10:26:00+05:30', 'updated'],
    ['Published Fri, Apr 28 20232:23 PM EDT', '2023-04-28T14:23:00-04:00', 'published'],
    ['April 10, 20233 years ago', '2023-04-10', 'unlabelled'],
    ['First published on 1st May 2020', '2020-05-01', 'published'],
    ['Posted : 27-Jul-2023', '2023-07-27', 'published'],
    ['१५ अगस्त १९४७', '1947-08-15', 'unlabelled'],
    ['12:05 AM IST, 3 June 2021', '2021-06-03T00:05:00+05:30', 'unlabelled'],
  ])('reads "%s"', (line, date, role) => {
    expect(findDates(line).map((found) => [found.date, found.role])).toEqual([[date, role]]);
  });

  it.each(['31 February 2023', '45/13/2023', 'In 2023 there were 27 of them', 'version 1.2.2023.4', '', '25:70'])(
    'finds no date in "%s"',
    (line) => {
      expect(findDates(line)).toEqual([]);
    },
  );

  it('marks 03/04/2023 as ambiguous', () => {
    expect(findDates('03/04/2023')).toMatchObject([{ date: '2023-04-03', ambiguous: true }]);
    expect(findDates('03/04/2023', true)).toMatchObject([{ date: '2023-03-04', ambiguous: true }]);
    expect(findDates('23/04/2023')).toMatchObject([{ date: '2023-04-23', ambiguous: false }]);
  });
});

describe('dateFromPath', () => {
  it.each([
    ['posts/2015-03-17-a.md', '2015-03-17'],
    ['2024/05/06/b.html', '2024-05-06'],
    ['papers/AU-2020-ARP-11.txt', '2020-04-11'],
    ['papers/27 July 2023.txt', '2023-07-27'],
    ['2019/x/2020-01-02-y.md', '2020-01-02'],
    ['about.md', undefined],
    ['2023-13-45.md', undefined],
  ])('reads %s', (path, date) => {
    expect(dateFromPath(path)).toBe(date);
  });
});
