import type { Note } from '../../draft/draft.ts';
import { isAgency } from '../../people/agency.ts';
import { readByline } from '../../people/read-byline.ts';
import { readDateline } from '../../people/read-dateline.ts';
import type { MeasuredLine } from '../measure.ts';
import type { Page } from '../page.ts';
import { toParagraphs } from '../to-paragraphs.ts';
import { isPlaceLine } from './story-opening.ts';

const numbered = /^\d{1,2}\s?[.)]\s?(?=\p{L}|\d)/u;

/** Reads one of several stories of a file. The first line is its headline, all others are its text. */
export function readStory([headline, ...lines]: readonly MeasuredLine[], storyCount: number): Page {
  const textLines = lines.filter(({ furniture }) => furniture === undefined);
  const placeLine = findPlaceLine(lines);
  const placeAt = placeLine === undefined ? -1 : textLines.indexOf(placeLine);
  const credit = textLines.slice(0, 3).findIndex(({ text }) => (readByline(text)?.authors.length ?? 0) > 0);
  const [first] = textLines;
  const isStandfirst =
    first?.prose === true && placeLine !== undefined && lines.indexOf(first) < lines.indexOf(placeLine);
  const summary = isStandfirst ? first.text : undefined;
  const body = textLines.filter((_, at) => at !== placeAt && at !== credit && (at > 0 || summary === undefined));
  const byline = readByline(textLines[credit]?.text ?? '');
  const dateline = readDateline(body[0]?.text ?? '');
  const fromPlaceLine =
    placeLine === undefined ? {} : isAgency(placeLine.text) ? { agency: placeLine.text } : { place: placeLine.text };
  return {
    title: (headline?.text ?? '').replace(numbered, ''),
    ...(summary === undefined ? {} : { summary }),
    authors: byline?.authors ?? [],
    editors: byline?.editors ?? [],
    ...fromPlaceLine,
    ...(dateline.agency === undefined ? {} : { agency: dateline.agency }),
    ...(dateline.place === undefined ? {} : { place: dateline.place }),
    paragraphs: toParagraphs(body, dateline.rest),
    notes: [...droppedNotes(lines.filter((line) => line !== placeLine)), severalNote(storyCount)],
  };
}

// The line with the place is above the text, or below a standfirst of one paragraph. It may count as furniture, as many stories have
// the same place. Short lines further down are sub-headings.
function findPlaceLine(lines: readonly MeasuredLine[]): MeasuredLine | undefined {
  const second = lines.findIndex(({ prose }, at) => prose && lines.slice(0, at).some((line) => line.prose));
  const above = lines.slice(0, second === -1 ? lines.length : second);
  return above.slice(0, 8).find(({ text }, at) => isPlaceLine(text) && lines[at + 1]?.prose === true);
}

function droppedNotes(lines: readonly MeasuredLine[]): readonly Note[] {
  return lines.flatMap(({ text, furniture }) =>
    furniture === undefined
      ? []
      : [{ kind: 'dropped', field: 'body', message: `"${text.slice(0, 120)}" ${furniture}` }],
  );
}

function severalNote(storyCount: number): Note {
  return {
    kind: 'unsure',
    field: 'body',
    message: `one of ${storyCount} articles in the file, separated at their headlines`,
  };
}
