import { dateFormat } from './date-format.ts';

interface WeekdayName {
  readonly full: string;
  readonly short: string;
}

const known = new Map<string, readonly WeekdayName[]>();

/** The names of the days of the week, Monday first. */
export function weekdays(lang: string): readonly WeekdayName[] {
  const names =
    known.get(lang) ??
    Array.from({ length: 7 }, (_, index) => {
      const day = new Date(Date.UTC(2024, 0, 1 + index));
      return {
        full: dateFormat(lang, 'weekday', 'UTC').format(day),
        short: dateFormat(lang, 'weekdayShort', 'UTC').format(day),
      };
    });
  known.set(lang, names);
  return names;
}
