import { expect, test } from 'vitest';
import { sourceDate } from '../../../src/pack/source-date.ts';
import { dosTime, endOfZip } from '../../../src/pack/zip/zip-records.ts';

test.each([
  ['1980-01-01T00:00:00Z', 0x0021, 0],
  ['1970-01-01T00:00:00Z', 0x0021, 0],
  ['2023-07-27T10:26:58Z', (43 << 9) | (7 << 5) | 27, (10 << 11) | (26 << 5) | 29],
])('%s in the words of DOS', (moment, date, time) => {
  expect(dosTime(new Date(moment))).toEqual({ date, time });
});

test('more files than the old form counts, and a directory beyond 4 GB, are told in the new one', () => {
  expect(endOfZip(65_534, 1000, 1000)).toHaveLength(22);
  const large = endOfZip(70_000, 5_000_000_000, 1000);
  expect(large.readBigUInt64LE(32)).toBe(70_000n);
  expect(large.readBigUInt64LE(48)).toBe(5_000_000_000n);
  expect(large.readUInt16LE(large.length - 12)).toBe(0xffff);
});

test('the time of a package is SOURCE_DATE_EPOCH, or the first that ZIP knows', () => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: '1690433760' }).toISOString()).toBe('2023-07-27T04:56:00.000Z');
  expect(sourceDate({}).getUTCFullYear()).toBe(1980);
  expect(() => sourceDate({ SOURCE_DATE_EPOCH: 'today' })).toThrow('today');
});
