import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChart, lineStyles, withNames } from '../../../../../src/search/client/over-time/line-chart.ts';
import { readOverTime, writeOverTime } from '../../../../../src/search/client/over-time/over-time-state.ts';
import { seriesTable } from '../../../../../src/search/client/over-time/series-table.ts';
import { svgFile } from '../../../../../src/search/client/over-time/svg-node.ts';
import { seriesPeriods, wordSeries } from '../../../../../src/search/client/over-time/word-series.ts';

const totals = [
  ['2021-11', 4],
  ['2022-02', 10],
] as const;
const counts = { months: new Map([['2022-02', 5]]), failed: [] };

test('has every period between the first article and the last', () => {
  expect(seriesPeriods(totals, 'month')).toEqual({
    periods: ['2021-11', '2021-12', '2022-01', '2022-02'],
    totals: [4, 0, 0, 10],
  });
  expect(seriesPeriods(totals, 'year')).toEqual({ periods: ['2021', '2022'], totals: [4, 10] });
  expect(seriesPeriods([], 'year').periods).toEqual([]);
});

test('counts articles, and those of 1,000', () => {
  const series = wordSeries('नदी', counts, seriesPeriods(totals, 'month'));
  expect(series).toEqual({ word: 'नदी', counts: [0, 0, 0, 5], rates: [0, 0, 0, 500] });
});

test('writes a table in which no word is a formula', () => {
  const spans = seriesPeriods(totals, 'year');
  const columns = { period: 'Time', articles: 'Stories', perThousand: 'of 1,000' };
  expect(seriesTable([wordSeries('=1+1', counts, spans)], spans, columns)).toBe(
    `\ufeffTime,Stories,'=1+1,"'=1+1 (of 1,000)"\r\n2021,4,0,0.000\r\n2022,10,5,500.000\r\n`,
  );
});

test('tells each of five lines apart by colour, dashes and mark', () => {
  for (const property of ['colour', 'dashes', 'mark'] as const)
    expect(new Set(lineStyles.map((style) => style[property])).size).toBe(5);
});

test('counts no half articles on its scale', () => {
  const scaleOf = (values: readonly number[]) => {
    const line = { name: 'नदी', values, title: String, link: String };
    const labels: number[] = [];
    lineChart([line], ['2021', '2022'], (value) => String(labels.push(value)));
    return labels;
  };
  expect(scaleOf([1, 2])).toEqual([0, 1, 2]);
  expect(scaleOf([1, 0.5])).toContain(0.2);
});

test('writes a well-formed drawing for any words and numbers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (name, values) => {
      const line = {
        name,
        values,
        title: () => name,
        link: () => `search.html?q=${encodeURIComponent(name.toWellFormed())}`,
      };
      const periods = values.map((_, index) => String(2000 + index));
      const file = svgFile(withNames(lineChart([line], periods, String), [name]));
      expect(file).not.toMatch(/NaN|undefined|Infinity/);
      expect(file.replace(/<\/?[a-z]+(?: [a-zA-Z:-]+="[^"<>]*")*>|<\?xml [^?]*\?>/g, '')).not.toMatch(/[<>]/);
    }),
    { numRuns: 12 },
  );
});

test('reads back its address', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-zक-ह&="+]{1,9}$/u), { maxLength: 5 }),
      fc.constantFrom('year' as const, 'month' as const),
      fc.boolean(),
      (words, by, isRate) => {
        const state = { words: words.map((word) => word.normalize('NFC')), by, isRate };
        if (words.length > 0)
          expect(readOverTime(new URLSearchParams(writeOverTime(state, 'year')), 'year')).toEqual(state);
      },
    ),
  );
  expect(readOverTime(new URLSearchParams('q=a&q=a&q=&by=day&per=7&q=b&q=c&q=d&q=e&q=f'), 'month')).toEqual({
    words: ['a', 'b', 'c', 'd', 'e'],
    by: 'month',
    isRate: false,
  });
});
