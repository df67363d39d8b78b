import { memoize } from '../../../language/memoize.ts';
import { dateFormat } from './date-format.ts';

interface WeekdayName {
  readonly full: string;
  readonly short: string;
}

/** The names of the days of the week, Monday first. */
export const weekdays = memoize((lang): readonly WeekdayName[] =>
  Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    return {
      full: dateFormat(lang, 'weekday', 'UTC').format(day),
      short: dateFormat(lang, 'weekdayShort', 'UTC').format(day),
    };
  }),
);
