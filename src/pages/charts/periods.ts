/** What a chart counts by: months where they are few, else years. */
export type Unit = 'month' | 'year';

/** So many years are told month by month. */
const yearsByMonth = 3;

/** The periods from one day to another without a gap, whole years of them. */
export interface Periods {
  readonly unit: Unit;
  /** `2019`, or `2019-01`. */
  readonly dates: readonly string[];
  /** For each period what is written under it: its date, or nothing where that would be too much. */
  readonly labels: readonly string[];
}

const labelsWanted = 6;

/** The periods that a chart of the days between two has. */
export function periodsBetween(firstDay: string, lastDay: string): Periods {
  const [first, last] = [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
  if (years.length > yearsByMonth) return { unit: 'year', dates: years, labels: everySo(years) };
  const dates = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  );
  const labels =
    years.length === 1 ? everySo(dates) : dates.map((date) => (date.endsWith('-01') ? date.slice(0, 4) : ''));
  return { unit: 'month', dates, labels };
}

/** About six of them, the first among them. */
function everySo(dates: readonly string[]): readonly string[] {
  const step = Math.ceil(dates.length / labelsWanted);
  return dates.map((date, index) => (index % step === 0 ? date : ''));
}
