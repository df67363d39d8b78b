import { firstYear, parseTimestamp } from './timestamp.ts';

/** Why a text is refused as a date, and what to write instead. */
export function dateProblem(written: string, timeZone: string): { readonly message: string; readonly remedy: string } {
  // The first and the last day are in another year in some zones.
  if (/^(?:[+-]\d{4,}|0\d{3}|\d{5,})-\d|^1000-01-01|^9999-12-31/.test(written))
    return {
      message: `is not in the years ${firstYear} to 9999`,
      remedy: `write a day from ${firstYear}-01-01 to 9999-12-31`,
    };
  const month = /^\d{4}-\d{2}(?=-\d{2}(?:\D|$))/.exec(written)?.[0];
  if (month !== undefined && parseTimestamp(`${month}-01`, timeZone) && !parseTimestamp(written.slice(0, 10), timeZone))
    return { message: 'is a day that the month does not have', remedy: 'correct the day' };
  if (/^.{10}[Tt ]+24:00/.test(written)) return { message: 'has the hour 24', remedy: 'write 00:00 of the next day' };
  return { message: 'is not a date', remedy: 'write 2024-05-06 or 2024-05-06T10:00:00+05:30' };
}
