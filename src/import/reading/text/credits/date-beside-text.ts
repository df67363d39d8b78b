import { findDates } from '../../dates/find-dates.ts';
import labels from '../../dates/labels.json' with { type: 'json' };
import type { MeasuredLine } from '../measure.ts';

/** A date in a line that is no credit line. */
export interface DateBesideText {
  readonly published: string;
  readonly doubt: string;
}

const longestLine = 160;
// "Feb. 23, 2015 -- The council …"
const opening = /^\s*(?:--|[–—]|-\s|\|)/;

/** The first date in short lines with other text between the headline and the text, or at the beginning of the text. */
export function dateBesideText(lines: readonly MeasuredLine[], first: number, to: number): DateBesideText | undefined {
  for (const { text, prose } of lines.slice(Math.max(0, first), to)) {
    const [date] = findDates(text).filter(({ role }) => role !== 'updated');
    if (isUpdate(text)) continue;
    if (!date || !(prose ? isOpening(text, date) : text.length <= longestLine)) continue;
    return { published: date.date, doubt: date.doubt ?? `read from the line "${text.slice(0, 80)}"` };
  }
  return undefined;
}

function isUpdate(text: string): boolean {
  const low = text.toLowerCase();
  return labels.updated.some((label) => low.startsWith(label));
}

function isOpening(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === 0 && opening.test(text.slice(end));
}
