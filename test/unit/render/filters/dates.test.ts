import { describe, expect, test } from 'vitest';
import type { Timestamp } from '../../../../src/articles/model/article.ts';
import {
  calendarDate,
  dayNumber,
  fullDate,
  longDate,
  monthShort,
} from '../../../../src/render/filters/dates/calendar-date.ts';

import { moment } from '../../../../src/render/filters/dates/moment.ts';

import { periodLabel, periodShort } from '../../../../src/render/filters/dates/period-label.ts';
import { weekdays } from '../../../../src/render/filters/dates/weekdays.ts';
import { zoneName } from '../../../../src/render/filters/dates/zone-name.ts';
import { withNumerals } from '../../../../src/render/filters/with-numerals.ts';

const zone = 'Asia/Kolkata';

function stamp(iso: string, hasTime = true): Timestamp {
  return { iso, millis: Date.parse(iso), day: iso.slice(0, 10), hasTime };
}

describe('periods', () => {
  const texts = { hi: { decade: '{year} का दशक' }, en: { decade: '{year}s' } };

  test.each([
    ['2010s', 'hi', '2010 का दशक', '2010 का दशक'],
    ['1900s', 'en', '1900s', '1900s'],
    ['2013', 'en', '2013', '2013'],
    ['2013-09', 'en', 'September 2013', 'Sept'],
    ['2013-09', 'hi', 'सितंबर 2013', 'सितंबर'],
    ['2013-09-05', 'hi', '5 सितंबर 2013', '5'],
  ] as const)('%s in %s', (period, lang, long, short) => {
    expect(periodLabel(period, lang, texts[lang])).toBe(long);
    expect(periodShort(period, lang, texts[lang])).toBe(short);
  });

  test('have the digits that the archive chooses', () => {
    const { periodLabel: label, periodShort: shortLabel } = withNumerals(
      { periodLabel: () => '2010 का दशक', periodShort: () => '5' },
      { hi: 'devanagari' },
    );
    expect([label, shortLabel].map((filter) => filter?.(...(['2010s', 'hi'] as never[])))).toEqual([
      '२०१० का दशक',
      '५',
    ]);
  });
});

describe('longDate', () => {
  test.each([
    ['2023-07-27', 'hi', '27 जुलाई 2023'],
    ['2023-07-27', 'en', '27 July 2023'],
    ['2023-07-27', 'ur', '27 جولائی 2023'],
    ['2023-07', 'hi', 'जुलाई 2023'],
    ['2023-07', 'en', 'July 2023'],
    ['2023', 'hi', '2023'],
  ])('%s in %s', (date, lang, expected) => {
    expect(longDate(date, lang)).toBe(expected);
  });

  test('adds the weekday on the page of a day', () => {
    expect(fullDate('2023-07-27', 'hi')).toBe('गुरुवार, 27 जुलाई 2023');
    expect(fullDate('2023-07-27', 'en')).toBe('Thursday, 27 July 2023');
  });

  test('is the same day in every zone of the machine', () => {
    expect(calendarDate('2024-01-01', 'en', 'longDay')).toBe('1 January 2024');
    expect(dayNumber('2024-01-01')).toBe(1);
  });

  test('abbreviates months only in languages that do so', () => {
    expect(monthShort('2023-09', 'en')).toBe('Sept');
    expect(monthShort('2023-09', 'hi')).toBe('सितंबर');
  });

  test('begins the week on Monday', () => {
    expect(weekdays('hi').map(({ short }) => short)).toEqual(['सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि', 'रवि']);
    expect(weekdays('en')[0]).toEqual({ full: 'Monday', short: 'Mon' });
  });
});

describe('a moment', () => {
  test.each([
    ['hi', '27 जुलाई 2023, सुबह 10:26 IST'],
    ['en', '27 July 2023, 10:26 am IST'],
    ['ur', '27 جولائی 2023، 10:26 صبح IST'],
  ])('has its time and zone in %s', (lang, expected) => {
    expect(moment(stamp('2023-07-27T10:26:00+05:30'), lang, zone)).toBe(expected);
  });

  test('is shown in the zone of the archive, whatever zone it was written in', () => {
    expect(moment(stamp('2023-07-26T23:00:00Z'), 'hi', zone)).toContain('सुबह 4:30');
  });

  test('is shown as it was written if it is older than standard time', () => {
    expect(moment(stamp('1780-01-29T23:30:00+05:30'), 'en', zone)).toBe('29 January 1780, 11:30 pm GMT+5:30');
    expect(moment(stamp('1900-01-01T00:10:40+05:21'), 'hi', zone)).toBe('1 जनवरी 1900, रात 12:10 GMT+5:21');
  });

  test('is only a day if there is no time', () => {
    expect(moment(stamp('2023-07-27T00:00:00+05:30', false), 'hi', zone)).toBe('27 जुलाई 2023');
  });

  test.each([
    ['Asia/Kolkata', 'IST'],
    ['America/New_York', 'EDT'],
    ['Europe/Berlin', 'CEST'],
    ['Asia/Kathmandu', 'GMT+5:45'],
  ])('shows the zone %s as %s', (timeZone, expected) => {
    expect(zoneName(Date.parse('2023-07-27T00:00:00Z'), timeZone)).toBe(expected);
  });
});
