import type { Note } from '../../reading/draft/draft.ts';

/** The date of a cell in a readable format, and why it may be wrong. */
export interface CellMoment {
  readonly date: string | undefined;
  readonly doubt?: string;
}

// Spreadsheets count days since the end of 1899. These are days from 1941 to 2064.
const [firstSerial, lastSerial] = [15_000, 60_000];
const secondsOfDay = 86_400;
const serialOf1970 = 25_569;

/** Writes out dates that are counts: of seconds, or of smaller units, since 1970, or of days in a spreadsheet. */
export function cellMoment(date: string | undefined): CellMoment {
  if (date === undefined) return { date };
  if (/^\d{9,19}(?:\.\d+)?$/.test(date)) {
    const seconds = inSeconds(Number(date));
    return { date: seconds === undefined ? date : iso(seconds, 'Z') };
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(date) ? Number(date) : 0;
  if (serial < firstSerial || serial > lastSerial) return { date };
  const seconds = Math.round((serial - serialOf1970) * secondsOfDay);
  const written = Number.isInteger(serial) ? iso(seconds, '').slice(0, 10) : iso(seconds, '');
  return { date: written, doubt: `"${date}" was read as the day count of a spreadsheet: ${written}` };
}

/** A note for a date that may be wrong. */
export function momentNotes(field: 'date' | 'updated', { doubt }: CellMoment): readonly Note[] {
  return doubt === undefined ? [] : [{ kind: 'unsure', field, message: doubt }];
}

// The number of digits shows the unit: seconds, or thousandths, millionths or billionths of them. Undefined after the year 2286.
function inSeconds(count: number): number | undefined {
  const unit = [1, 1e3, 1e6, 1e9].find((perSecond) => count / perSecond < 1e10);
  return unit === undefined ? undefined : Math.floor(count / unit);
}

function iso(seconds: number, zone: string): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${zone}`;
}
