import { describe, expect, it } from 'vitest';
import { countBack } from '../../../../../src/import/reading/dates/count-back.ts';
import { findAge } from '../../../../../src/import/reading/dates/find-age.ts';

describe('findAge', () => {
  it.each([
    ['2 hours ago', 'hour', 2],
    ['Mira Sundberg | Published 1 day ago', 'day', 1],
    ['Updated 35 min. ago', 'minute', 35],
    ['2 घंटे पहले', 'hour', 2],
    ['२ घंटे पहले', 'hour', 2],
    ['vor 3 Tagen', 'day', 3],
    ['il y a 4 jours', 'day', 4],
    ['hace 2 horas', 'hour', 2],
    ['há 5 minutos', 'minute', 5],
    ['3時間前', 'hour', 3],
    ['5 дней назад', 'day', 5],
    ['قبل ساعتين', 'hour', 2],
    ['2 saat önce', 'hour', 2],
    ['3 weeks ago', 'week', 3],
    ['yesterday', 'day', 1],
    ['Updated: Yesterday', 'day', 1],
    ['कल', 'day', 1],
    ['आज', 'day', 0],
    ['vorgestern', 'day', 2],
  ])('reads "%s"', (line, unit, count) => {
    expect(findAge(line)).toMatchObject({ unit, count });
  });

  it('reads a time of day', () => {
    expect(findAge('Yesterday, 10:26')).toMatchObject({ unit: 'day', count: 1, time: '10:26' });
  });

  it.each([
    'Three villages were without water yesterday',
    'in 3 days',
    'The bridge was closed two weeks ago',
    '12.5 hours ago',
    '10:26',
    '',
    '4 days of rain',
    'आज का मौसम',
    `${'word '.repeat(40)}2 hours ago`,
  ])('finds no age in "%s"', (line) => {
    expect(findAge(line)).toBeUndefined();
  });
});

describe('countBack', () => {
  const back = (line: string, retrieved: string) => {
    const age = findAge(line);
    return age && countBack(age, retrieved);
  };

  it.each([
    ['2 hours ago', '2023-07-27T01:30:00+05:30', '2023-07-26T23:30:00+05:30'],
    ['2 hours ago', '2023-07-27', '2023-07-27'],
    ['30 hours ago', '2023-07-27', '2023-07-26'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['Yesterday, 10:26', '2024-03-01T09:00:00Z', '2024-02-29T10:26:00'],
    ['3 weeks ago', '2023-07-27', '2023-07-06'],
    ['1 month ago', '2023-03-31', '2023-02-28'],
    ['today', 'no date', undefined],
  ])('counts "%s" back from %s', (line, retrieved, wanted) => {
    expect(back(line, retrieved)).toBe(wanted);
  });
});
