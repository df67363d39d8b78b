import { describe, expect, it } from 'vitest';
import { cellMoment } from '../../../../../src/import/forms/table/cell-moment.ts';

describe('cellMoment', () => {
  it.each([
    ['1588759200', '2020-05-06T10:00:00Z'],
    ['1588759200.25', '2020-05-06T10:00:00Z'],
    ['1588759200000', '2020-05-06T10:00:00Z'],
    ['1588759200000000', '2020-05-06T10:00:00Z'],
    ['45123', '2023-07-16'],
    ['45123.5', '2023-07-16T12:00:00'],
    ['25569', '1970-01-01'],
    ['20200506', '20200506'],
    ['12345', '12345'],
    ['6 May 2020', '6 May 2020'],
    [undefined, undefined],
  ])('%s is %s', (written, date) => {
    expect(cellMoment(written).date).toBe(date);
  });

  it('is unsure about counted days', () => {
    expect(cellMoment('45123').doubt).toBe('"45123" was read as the day count of a spreadsheet: 2023-07-16');
    expect(cellMoment('1588759200').doubt).toBeUndefined();
  });
});
