import { agedDate } from '../../dates/aged-date.ts';
import { dateFromPath } from '../../dates/date-from-path.ts';
import type { Age } from '../../dates/find-age.ts';
import { findDates } from '../../dates/find-dates.ts';
import { frontDate } from '../../dates/front-date.ts';
import { hasMonthFirst } from '../../dates/month-order.ts';
import type { Note } from '../../draft/draft.ts';
import type { ArticleFacts } from './article-facts.ts';

/** The publication date of a page: as the page says it, from its age, or from the file name. Adds doubts to `notes`. */
export function htmlDate(
  facts: Pick<ArticleFacts, 'published' | 'age' | 'lang'>,
  retrieved: string | undefined,
  file: string,
  notes: Note[],
): string | undefined {
  return (
    dateOf(facts.published, hasMonthFirst(facts.lang), notes) ??
    dateByAge(facts.age, retrieved, notes) ??
    dateInPath(file, notes)
  );
}

function dateOf(written: string | undefined, monthFirst: boolean, notes: Note[]): string | undefined {
  const date = frontDate(written, monthFirst);
  const [found] = date === undefined || written === undefined ? [] : findDates(written);
  const doubts = [found?.doubt, found?.role === 'updated' ? 'the page has only the date of its update' : undefined];
  for (const doubt of doubts)
    if (doubt !== undefined)
      notes.push({ kind: 'unsure', field: 'date', message: `${doubt}: "${written?.slice(0, 60)}"` });
  return date;
}

function dateByAge(age: Age | undefined, retrieved: string | undefined, notes: Note[]): string | undefined {
  const aged = age && agedDate(age, retrieved);
  if (aged) notes.push(aged.note);
  return aged?.date;
}

function dateInPath(file: string, notes: Note[]): string | undefined {
  const date = dateFromPath(file);
  if (date !== undefined) notes.push({ kind: 'unsure', field: 'date', message: 'read from the file name' });
  return date;
}
