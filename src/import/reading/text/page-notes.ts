import type { Note } from '../draft/draft.ts';
import type { Credits } from './credits/read-credits.ts';
import type { MeasuredLine } from './measure.ts';

/** Notes about doubts in the credits and about the kicker of the headline. */
export function pageNotes(credits: Credits, kicker: string | undefined): readonly Note[] {
  return [...dateNotes(credits.doubt), ...bareNotes(credits), ...kickerNotes(kicker)];
}

/** A note for each line of the page outside of its article. */
export function droppedNotes(
  lines: readonly MeasuredLine[],
  usedLines: ReadonlySet<number>,
  start: number,
  to: number,
): readonly Note[] {
  const notes: Note[] = [];
  lines.forEach((line, at) => {
    const inside = at >= start && at < to;
    if (usedLines.has(at) || (inside && line.furniture === undefined)) return;
    const position = inside ? 'in the text' : at < start ? 'before the article' : 'after the article';
    const shown = line.text.length > 120 ? `${line.text.slice(0, 119)}…` : line.text;
    notes.push({ kind: 'dropped', field: 'body', message: `"${shown}" ${line.furniture ?? `is ${position}`}` });
  });
  return notes;
}

function kickerNotes(kicker: string | undefined): readonly Note[] {
  return kicker === undefined
    ? []
    : [{ kind: 'dropped', field: 'title', message: `the kicker before the headline: ${kicker}` }];
}

function bareNotes({ bare, authors }: Credits): readonly Note[] {
  return bare
    ? [{ kind: 'unsure', field: 'authors', message: `no label marks this as the author: ${authors.join(', ')}` }]
    : [];
}

function dateNotes(doubt: string | undefined): readonly Note[] {
  return doubt === undefined ? [] : [{ kind: 'unsure', field: 'date', message: doubt }];
}
