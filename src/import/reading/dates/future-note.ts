import type { Note } from '../draft/draft.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** A note if a date is later than the day after the retrieval of its page. One day later it may be in another zone. */
export function futureNote(date: string | undefined, retrieved: string | undefined): readonly Note[] {
  if (date === undefined || retrieved === undefined) return [];
  const ahead = Date.parse(date.slice(0, 10)) - Date.parse(retrieved.slice(0, 10));
  return ahead > dayLength
    ? [
        {
          kind: 'unsure',
          field: 'date',
          message: `the date is after the retrieval of the page on ${retrieved.slice(0, 10)}`,
        },
      ]
    : [];
}
