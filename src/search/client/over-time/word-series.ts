import type { TotalsByMonth } from './article-months.ts';
import type { MatchCounts } from './match-counter.ts';

/** A word with its numbers, one for each period. */
export interface WordSeries {
  readonly word: string;
  readonly counts: readonly number[];
  /** Of 1,000 articles of the period. */
  readonly rates: readonly number[];
}

/** The periods that words are drawn by, without a gap, and the number of all articles in each. */
export interface SeriesPeriods {
  /** `2023`, or `2023-07`. */
  readonly periods: readonly string[];
  readonly totals: readonly number[];
}

/** All years or months from the first article to the last. */
export function seriesPeriods(totals: TotalsByMonth, by: 'year' | 'month'): SeriesPeriods {
  const [first, last] = [totals[0]?.[0] ?? '', totals.at(-1)?.[0] ?? ''];
  if (first === '') return { periods: [], totals: [] };
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const months = Array.from({ length: number(last) - number(first) + 1 }, (_, index) => monthOf(number(first) + index));
  const periods = [...new Set(months.map((month) => month.slice(0, by === 'year' ? 4 : 7)))];
  return { periods, totals: sums(totals, periods) };
}

/** The numbers of a word in these periods. */
export function wordSeries(word: string, { months }: MatchCounts, { periods, totals }: SeriesPeriods): WordSeries {
  const counts = sums([...months], periods);
  const rates = counts.map((count, index) => (count === 0 ? 0 : (count * 1000) / (totals[index] || 1)));
  return { word, counts, rates };
}

function sums(byMonth: TotalsByMonth, periods: readonly string[]): readonly number[] {
  const length = periods[0]?.length ?? 0;
  const all = new Map<string, number>();
  for (const [month, count] of byMonth) {
    const period = month.slice(0, length);
    all.set(period, (all.get(period) ?? 0) + count);
  }
  return periods.map((period) => all.get(period) ?? 0);
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
