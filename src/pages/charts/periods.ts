import { decadeOf } from '../periods/period.ts';

/** The unit of a chart's periods: months if there are few years, decades if there are too many, else years. */
export type Unit = 'month' | 'year' | 'decade';

/** Charts of up to this many years count by month. */
const yearsByMonth = 3;

/** All periods of the years between two days, without a gap. */
export interface Periods {
  readonly unit: Unit;
  /** `2019`, `2019-01`, or `2010s`. */
  readonly dates: readonly string[];
  /** The label of each period: its date, or an empty text if there is no space for it. */
  readonly labels: readonly string[];
}

const maxLabels = 6;

/** The periods of a chart from the first to the last day. Of more years than `mostYears`, they are decades. */
export function periodsBetween(firstDay: string, lastDay: string, mostYears = Infinity): Periods {
  const [first, last] = [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
  if (years.length > mostYears) {
    const decades = [...new Set(years.map(decadeOf))];
    return { unit: 'decade', dates: decades, labels: someLabels(decades) };
  }
  if (years.length > yearsByMonth) return { unit: 'year', dates: years, labels: someLabels(years) };
  const dates = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  );
  const labels =
    years.length === 1 ? someLabels(dates) : dates.map((date) => (date.endsWith('-01') ? date.slice(0, 4) : ''));
  return { unit: 'month', dates, labels };
}

/** Keeps about six labels at equal distances, among them the first. */
function someLabels(dates: readonly string[]): readonly string[] {
  const step = Math.ceil(dates.length / maxLabels);
  return dates.map((date, index) => (index % step === 0 ? date : ''));
}
