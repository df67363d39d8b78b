import type { Note } from '../../draft/draft.ts';
import { isAgency } from '../../people/agency.ts';
import { readByline } from '../../people/read-byline.ts';
import { readDateline } from '../../people/read-dateline.ts';
import type { Measured } from '../measure.ts';
import type { Page } from '../page.ts';
import { toParagraphs } from '../to-paragraphs.ts';
import { isPlaceLine } from './story-opening.ts';

const numbered = /^\d{1,2}\s?[.)]\s?(?=\p{L}|\d)/u;

/** Reads one of several stories of a file: its headline is the first line, all that follows is its text. */
export function readStory([headline, ...lines]: readonly Measured[], of: number): Page {
  const kept = lines.filter(({ furniture }) => furniture === undefined);
  const placeLine = findPlaceLine(lines);
  const placeAt = placeLine === undefined ? -1 : kept.indexOf(placeLine);
  const credit = kept.slice(0, 3).findIndex(({ text }) => (readByline(text)?.authors.length ?? 0) > 0);
  const [first] = kept;
  const isStandfirst =
    first?.prose === true && placeLine !== undefined && lines.indexOf(first) < lines.indexOf(placeLine);
  const summary = isStandfirst ? first.text : undefined;
  const body = kept.filter((_, at) => at !== placeAt && at !== credit && (at > 0 || summary === undefined));
  const byline = readByline(kept[credit]?.text ?? '');
  const dateline = readDateline(body[0]?.text ?? '');
  const alone =
    placeLine === undefined ? {} : isAgency(placeLine.text) ? { agency: placeLine.text } : { place: placeLine.text };
  return {
    title: (headline?.text ?? '').replace(numbered, ''),
    ...(summary === undefined ? {} : { summary }),
    authors: byline?.authors ?? [],
    editors: byline?.editors ?? [],
    ...alone,
    ...(dateline.agency === undefined ? {} : { agency: dateline.agency }),
    ...(dateline.place === undefined ? {} : { place: dateline.place }),
    paragraphs: toParagraphs(body, dateline.rest),
    notes: [...droppedNotes(lines.filter((line) => line !== placeLine)), ofSeveral(of)],
  };
}

// A place stands above the text, or below one paragraph that is the standfirst; many stories have the same, so it may be taken for
// furniture. A short line further down is a sub-heading.
function findPlaceLine(lines: readonly Measured[]): Measured | undefined {
  const second = lines.findIndex(({ prose }, at) => prose && lines.slice(0, at).some((line) => line.prose));
  const above = lines.slice(0, second === -1 ? lines.length : second);
  return above.slice(0, 8).find(({ text }, at) => isPlaceLine(text) && lines[at + 1]?.prose === true);
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
