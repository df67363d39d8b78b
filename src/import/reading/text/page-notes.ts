import type { Note } from '../draft/draft.ts';
import type { Credits } from './credits/read-credits.ts';
import type { Measured } from './measure.ts';

/** What is not sure about a page's credits, and what its headline lost. */
export function pageNotes(credits: Credits, kicker: string | undefined): readonly Note[] {
  return [...dateNotes(credits.ambiguous), ...bareNotes(credits), ...kickerNotes(kicker)];
}

/** What of a page is no part of its article, line by line. */
export function droppedNotes(
  lines: readonly Measured[],
  taken: ReadonlySet<number>,
  start: number,
  to: number,
): readonly Note[] {
  const notes: Note[] = [];
  lines.forEach((line, at) => {
    const inside = at >= start && at < to;
    if (taken.has(at) || (inside && line.furniture === undefined)) return;
    const where = inside ? 'in the text' : at < start ? 'before the article' : 'after the article';
    const shown = line.text.length > 120 ? `${line.text.slice(0, 119)}…` : line.text;
    notes.push({ kind: 'dropped', field: 'body', message: `"${shown}" ${line.furniture ?? `stands ${where}`}` });
  });
  return notes;
}

function kickerNotes(kicker: string | undefined): readonly Note[] {
  return kicker === undefined
    ? []
    : [{ kind: 'dropped', field: 'title', message: `the line above the headline, glued to it: ${kicker}` }];
}

function bareNotes({ bare, authors }: Credits): readonly Note[] {
  return bare
    ? [{ kind: 'unsure', field: 'authors', message: `no word says that this is the author: ${authors.join(', ')}` }]
    : [];
}

function dateNotes(ambiguous: boolean): readonly Note[] {
  return ambiguous ? [{ kind: 'unsure', field: 'date', message: 'day and month could be the other way round' }] : [];
}
