import type { Note } from '../draft/draft.ts';
import { countBack } from './count-back.ts';
import type { Age } from './find-age.ts';

/** A date that was counted back from the day of retrieval, and a note about it; or a note why there is no date. */
export interface AgedDate {
  readonly date?: string;
  readonly note: Note;
}

/** The date of a story whose page only gives its age. It is counted back from `retrieved`, never from the clock. */
export function agedDate(age: Age, retrieved: string | undefined): AgedDate {
  const reason = `the page only says "${age.text.slice(0, 60)}"`;
  const unsure = (message: string): Note => ({ kind: 'unsure', field: 'date', message });
  if (retrieved === undefined)
    return { note: unsure(`${reason}, and the day of retrieval is unknown (set it with --retrieved)`) };
  const date = countBack(age, retrieved);
  if (date === undefined)
    return { note: unsure(`${reason}; the day of retrieval is not a date: "${retrieved.slice(0, 40)}"`) };
  return { date, note: unsure(`${reason}; counted back from ${retrieved}`) };
}
