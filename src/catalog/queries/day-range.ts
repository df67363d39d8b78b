/** The days from the first to the last, both included. They are compared as texts: the last may be `2013-06-31`. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** The condition that a row is of a range of days. `dayRangeValues` has its values. */
export const inDayRange = 'millis >= ? AND millis <= ? AND day >= ? AND day <= ?';

const dayMillis = 86_400_000;
/** More than the largest distance between a day in any zone and the same day in UTC. */
const slack = 2 * dayMillis;

export function dayRangeValues({ first, last }: DayRange): readonly (string | number)[] {
  // Tables are sorted by time. These bounds keep SQLite from reading all other years.
  const lastDay = Date.parse(`${last.slice(0, 8)}28`) + 3 * dayMillis;
  return [Date.parse(first) - slack, lastDay + dayMillis + slack, first, last];
}
