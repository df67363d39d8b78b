import { csvLine } from '../../../language/csv-cells.ts';
import type { SeriesPeriods, WordSeries } from './word-series.ts';

/** The numbers of words as a CSV file: a row for each period, with the number of all articles, and two columns for each word. */
export function seriesTable(
  series: readonly WordSeries[],
  { periods, totals }: SeriesPeriods,
  columns: { readonly period: string; readonly articles: string; readonly perThousand: string },
): string {
  const head = [
    columns.period,
    columns.articles,
    ...series.flatMap(({ word }) => [word, `${word} (${columns.perThousand})`]),
  ];
  const rows = periods.map((period, index) => [
    period,
    String(totals[index] ?? 0),
    ...series.flatMap(({ counts, rates }) => [String(counts[index] ?? 0), (rates[index] ?? 0).toFixed(3)]),
  ]);
  // Spreadsheets recognise UTF-8 by its first bytes.
  return `\ufeff${[head, ...rows].map(csvLine).join('')}`;
}
