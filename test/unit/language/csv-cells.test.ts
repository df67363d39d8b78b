import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, guardedCell, unguardedCell } from '../../../src/language/csv-cells.ts';

describe('the guard against formulas in CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tname',
    '\0=1',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '"=1"',
    '" =1',
    "'=1",
    "''=1",
    '＝1',
    '＠SUM',
  ])('puts an apostrophe before %j', (text) => {
    expect(guardedCell(text)).toBe(`'${text}`);
    expect(unguardedCell(`'${text}`)).toBe(text);
  });

  test.each(['', 'किम जोंग', '2023-07-27', '1=1', "'tis", "'90s", '"quoted"', "'", 'a@b'])(
    'leaves %j unchanged',
    (text) => {
      expect(guardedCell(text)).toBe(text);
      expect(unguardedCell(text)).toBe(text);
    },
  );

  test('can be removed again without loss', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unguardedCell(guardedCell(text))).toBe(text);
        expect(guardedCell(text)).not.toMatch(/^[\s"]*[=+\-@]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves numbers unchanged, and guards texts that resemble them', () => {
    expect(csvLine([-5, '-5', 'a "b", c', ''])).toBe(`-5,'-5,"a ""b"", c",\r\n`);
  });
});

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0\'" ,;|a＝\u00a0\ufeff\u200b') }),
);
