import type { Note } from '../../reading/draft/draft.ts';

/** A date as a cell has it, in a form that dates are read in, and what is not sure about it. */
export interface CellMoment {
  readonly date: string | undefined;
  readonly doubt?: string;
}

// Days since the end of 1899 by which spreadsheets count, from 1941 to 2064.
const [firstSerial, lastSerial] = [15_000, 60_000];
const dayLength = 86_400;
const serialOf1970 = 25_569;

/** A date that is counted is written out: seconds and finer since 1970, and the days of a spreadsheet. */
export function cellMoment(date: string | undefined): CellMoment {
  if (date === undefined) return { date };
  if (/^\d{9,19}(?:\.\d+)?$/.test(date)) {
    const seconds = inSeconds(Number(date));
    return { date: seconds === undefined ? date : iso(seconds, 'Z') };
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(date) ? Number(date) : 0;
  if (serial < firstSerial || serial > lastSerial) return { date };
  const seconds = Math.round((serial - serialOf1970) * dayLength);
  const made = Number.isInteger(serial) ? iso(seconds, '').slice(0, 10) : iso(seconds, '');
  return { date: made, doubt: `"${date}" was taken for the day count of a spreadsheet: ${made}` };
}

/** The doubt about a date as a note. */
export function momentNotes(field: 'date' | 'updated', { doubt }: CellMoment): readonly Note[] {
  return doubt === undefined ? [] : [{ kind: 'unsure', field, message: doubt }];
}

// Of so many digits are seconds, thousandths, millionths; what lies beyond the year 2286 is none of them.
function inSeconds(count: number): number | undefined {
  const unit = [1, 1e3, 1e6, 1e9].find((one) => count / one < 1e10);
  return unit === undefined ? undefined : Math.floor(count / unit);
}

function iso(seconds: number, zone: string): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${zone}`;
}
