import type { Note } from '../draft/draft.ts';
import { countBack } from './count-back.ts';
import type { Age } from './find-age.ts';

/** A date that was counted back from the day of retrieval, with the doubt that goes with it; or why there is none. */
export interface AgedDate {
  readonly date?: string;
  readonly note: Note;
}

/** The date of a story of which the page only says how old it is. Without a day to count back from there is none: no clock is asked. */
export function agedDate(age: Age, retrieved: string | undefined): AgedDate {
  const said = `the page only says "${age.text.slice(0, 60)}"`;
  const unsure = (message: string): Note => ({ kind: 'unsure', field: 'date', message });
  if (retrieved === undefined)
    return { note: unsure(`${said}, and not on which day it was retrieved (give it by --retrieved)`) };
  const date = countBack(age, retrieved);
  if (date === undefined) return { note: unsure(`${said}; it was retrieved on no date: "${retrieved.slice(0, 40)}"`) };
  return { date, note: unsure(`${said}; counted back from ${retrieved}`) };
}
