import type { Note } from '../draft.ts';
import type { Measured } from './measure.ts';
import type { Page } from './page.ts';
import { readByline } from './read-byline.ts';
import { readDateline } from './read-dateline.ts';
import { isPlaceLine } from './story-opening.ts';
import { toParagraphs } from './to-paragraphs.ts';

const numbered = /^\d{1,2}\s?[.)]\s?(?=\p{L}|\d)/u;

/** Reads one of several stories of a file: its headline is the first line, all that follows is its text. */
export function readStory([headline, ...lines]: readonly Measured[], of: number): Page {
  const kept = lines.filter(({ furniture }) => furniture === undefined);
  const placeAt = kept.slice(0, 8).findIndex(({ text }, at) => isPlaceLine(text) && kept[at + 1]?.prose === true);
  const credit = kept.slice(0, 3).findIndex(({ text }) => (readByline(text)?.authors.length ?? 0) > 0);
  const summary = placeAt > 0 && kept[0]?.prose ? kept[0].text : undefined;
  const body = kept.filter((_, at) => at !== placeAt && at !== credit && (at > 0 || summary === undefined));
  const byline = readByline(kept[credit]?.text ?? '');
  const dateline = readDateline(body[0]?.text ?? '');
  const place = dateline.place ?? kept[placeAt]?.text;
  return {
    title: (headline?.text ?? '').replace(numbered, ''),
    ...(summary === undefined ? {} : { summary }),
    authors: byline?.authors ?? [],
    editors: byline?.editors ?? [],
    ...(dateline.agency === undefined ? {} : { agency: dateline.agency }),
    ...(place === undefined ? {} : { place }),
    paragraphs: toParagraphs(body, dateline.rest),
    notes: [...droppedNotes(lines), ofSeveral(of)],
  };
}

function droppedNotes(lines: readonly Measured[]): readonly Note[] {
  return lines.flatMap(({ text, furniture }) =>
    furniture === undefined
      ? []
      : [{ kind: 'dropped', field: 'body', message: `"${text.slice(0, 120)}" ${furniture}` }],
  );
}

function ofSeveral(of: number): Note {
  return { kind: 'unsure', field: 'body', message: `one of ${of} articles in the file, told apart by their headlines` };
}
