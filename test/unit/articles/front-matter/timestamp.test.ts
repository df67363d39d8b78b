import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { parseTimestamp, timestampAt } from '../../../../src/articles/front-matter/timestamp.ts';

describe('timestamp', () => {
  test.each([
    ['2023-07-27', '2023-07-27T00:00:00+05:30', false],
    ['2023-07-27T10:26:00+05:30', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-27T10:26:00', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-27T10:26', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-27 10:26:00 +0530', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-27 9:26', '2023-07-27T09:26:00+05:30', true],
    ['2023-07-27T04:56:00Z', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-27T04:56:00.789Z', '2023-07-27T10:26:00+05:30', true],
    ['2023-07-26T22:00:00-05', '2023-07-27T08:30:00+05:30', true],
    // India kept war time, an hour ahead, until 15 October 1945.
    ['1944-07-27T10:26', '1944-07-27T10:26:00+06:30', true],
    ['1945-10-15', '1945-10-15T00:00:00+05:30', false],
    // Local mean time is 5:53:28 until 1854 and 5:21:10 from 1870 to 1905. What is written stays as it is.
    ['1780-01-29T23:30:00+05:30', '1780-01-29T23:30:00+05:30', true],
    ['1780-01-29T23:30:00', '1780-01-29T23:30:00+05:53', true],
    ['1780-01-29T18:00:00Z', '1780-01-29T23:53:00+05:53', true],
    ['1780-01-29', '1780-01-29T00:00:00+05:53', false],
    ['1780-01-29T23:30:00+05:53:28', '1780-01-29T23:30:00+05:53', true],
    ['1780-01-29T23:30:00-04:56:02', '1780-01-29T23:30:00-04:56', true],
    ['2023-07-27T10:26:00+05:53:28', '2023-07-27T10:02:32+05:30', true],
    ['2023-07-27T10:26:00+055328', '2023-07-27T10:02:32+05:30', true],
    ['1900-01-01T00:10:00+05:30', '1900-01-01T00:10:00+05:30', true],
    // The clocks went on by 8:50.
    ['1906-01-01', '1906-01-01T00:08:50+05:30', false],
    ['1906-01-02', '1906-01-02T00:00:00+05:30', false],
  ])('%s is %s', (written, iso, hasTime) => {
    expect(parseTimestamp(written, 'Asia/Kolkata')).toMatchObject({ iso, hasTime, day: iso.slice(0, 10) });
  });

  test.each([
    '',
    'Mai 6',
    '2023',
    '2023-07',
    '2023-7-27',
    '27-07-2023',
    '2023-13-01',
    '2023-00-10',
    '2023-02-29',
    '2023-04-31',
    '0099-01-01',
    '2023-07-27T24:00',
    '2023-07-27T10:60',
    '2023-07-27T10:26:60',
    '2023-07-27T10:26:00+17:00',
    '2023-07-27T10:26:00+05:60',
    '2023-07-27T10:26:00+05:53:60',
    '9999-12-31T23:30:00Z',
    '2023-07-27T10',
    '2023-07-27 10:26 IST',
    '२०२३-०७-२७',
  ])('"%s" is refused', (written) => {
    expect(parseTimestamp(written, 'Asia/Kolkata')).toBeUndefined();
  });

  test('refuses a time that is in another year than 1000 to 9999 in the zone of the archive', () => {
    expect(parseTimestamp('1000-01-01T00:00:00Z', 'Asia/Kolkata')?.day).toBe('1000-01-01');
    expect(parseTimestamp('1000-01-01T00:00:00Z', 'America/New_York')).toBeUndefined();
    expect(parseTimestamp('9999-12-31T23:00:00Z', 'America/New_York')?.day).toBe('9999-12-31');
  });

  test('reads a time that the clock skips or repeats as Luxon does', () => {
    expect(parseTimestamp('2024-03-10T02:30', 'America/New_York')?.iso).toBe('2024-03-10T03:30:00-04:00');
    expect(parseTimestamp('2024-11-03T01:30', 'America/New_York')?.iso).toBe('2024-11-03T01:30:00-04:00');
  });

  test('begins a day at its first moment, also if midnight is skipped', () => {
    expect(parseTimestamp('2018-11-04', 'America/Sao_Paulo')).toMatchObject({
      iso: '2018-11-04T01:00:00-02:00',
      day: '2018-11-04',
    });
  });

  const zones = [
    'Asia/Kolkata',
    'America/New_York',
    'Europe/London',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
    'Asia/Tehran',
  ];

  test('keeps a time without an offset, and its instant to the minute, in any zone and year from 1000 on', () => {
    const years = { min: new Date('1000-01-02'), max: new Date('2100-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), fc.constantFrom(...zones), (date, zone) => {
        const clock = date.toISOString().slice(0, 19);
        const stamp = parseTimestamp(clock, zone);
        if (stamp === undefined) throw new Error(clock);
        const expected = DateTime.fromISO(clock, { zone });
        const isSkipped = expected.toISO({ includeOffset: false, suppressMilliseconds: true }) !== clock;
        if (!isSkipped) expect(stamp.iso.slice(0, 19)).toBe(clock);
        expect(Date.parse(stamp.iso)).toBe(stamp.millis);
        expect(Math.abs(stamp.millis - expected.toMillis())).toBeLessThan(60_000);
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with Luxon in any zone and year of standard time', () => {
    const years = { min: new Date('1973-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), fc.constantFrom(...zones), (date, zone) => {
        const clock = date.toISOString().slice(0, 19);
        const expected = DateTime.fromISO(clock, { zone });
        const stamp = parseTimestamp(clock, zone);
        expect(stamp?.millis).toBe(expected.toMillis());
        expect(stamp?.iso).toBe(expected.toISO({ suppressMilliseconds: true }));
        expect(parseTimestamp(`${clock}Z`, zone)?.iso).toBe(
          DateTime.fromISO(`${clock}Z`, { zone }).toISO({ suppressMilliseconds: true }),
        );
      }),
      { numRuns: 500 },
    );
  });

  // The clock went on on 8 October and back on the 15th: the shortest such time of any zone.
  test('supports a clock change that lasted a week', () => {
    const days = Array.from({ length: 14 }, (_, at) => `2000-10-${String(at + 5).padStart(2, '0')}T12:00:00`);
    expect(days.map((day) => parseTimestamp(day, 'America/Recife')?.iso)).toEqual(
      days.map((day) => DateTime.fromISO(day, { zone: 'America/Recife' }).toISO({ suppressMilliseconds: true })),
    );
  });

  test('does not depend on the zone of the machine', () => {
    const own = process.env.TZ;
    const stamps = ['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'].map((zone) => {
      process.env.TZ = zone;
      return ['2023-07-27', '2023-07-27T23:30', '2023-07-27T23:30Z'].map((written) =>
        parseTimestamp(written, 'Europe/Paris'),
      );
    });
    process.env.TZ = own;
    expect(stamps[1]).toEqual(stamps[0]);
    expect(stamps[2]).toEqual(stamps[0]);
  });
});

test('returns the day of an instant in the zone of the archive', () => {
  const millis = Date.parse('2023-07-27T20:00:00Z');
  expect(timestampAt(millis, 'Asia/Kolkata', { hasTime: true })).toEqual({
    iso: '2023-07-28T01:30:00+05:30',
    millis,
    day: '2023-07-28',
    hasTime: true,
  });
});
