import { filledFields } from '../../../articles/model/fields.ts';
import { dateFromPath } from '../../reading/dates/date-from-path.ts';
import { findDates } from '../../reading/dates/find-dates.ts';
import type { Note } from '../../reading/draft/draft.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { bylinePeople, othersOf } from '../../reading/wires/byline-people.ts';
import { anpaStory, isAnpa } from './anpa-story.ts';
import { iptcStory } from './iptc-story.ts';
import { headerDate, wireDate } from './wire-date.ts';
import type { WireMessage } from './wire-message.ts';
import { joined, paragraphsOf, wireHtml } from './wire-paragraphs.ts';
import type { WireStory } from './wire-story.ts';

// The categories that all agencies use in this way.
const sections: Readonly<Record<string, string>> = {
  e: 'Entertainment',
  f: 'Business',
  i: 'International',
  s: 'Sports',
};

/** The article record of a message; or why it is not a story. */
export function wireRecord(
  message: WireMessage,
  file: string,
  retrieved: string | undefined,
): SourceRecord | { readonly reason: string } {
  const story = isAnpa(message) ? anpaStory(message) : iptcStory(message);
  const { title, slug = '', category = '' } = story;
  // A kill orders not to print an earlier story. The category "v" is for advisories.
  if (/(?<![\p{L}])KILL(?![\p{L}])/u.test(`${slug} ${title ?? ''}`)) return { reason: 'is a kill notice, not a story' };
  if (isAnpa(message) && category.toLowerCase() === 'v') return { reason: 'is an advisory to editors, not a story' };
  const { text, trailerDate } = withoutEnd(story.text, message);
  const date =
    trailerDate === undefined ? otherDate(story, text, file, retrieved) : { date: trailerDate, note: undefined };
  const section = sections[category.toLowerCase()];
  const paragraphs = paragraphsOf(text);
  const people = bylinePeople(story.byline.join('; '));
  const headline = title ?? firstSentence(paragraphs.map(joined)[0]);
  return {
    ...filledFields({
      id: [message.code, trailerDate].filter((part) => part).join(' ') || undefined,
      title: headline === undefined ? undefined : escapedTitle(headline),
      published: date?.date,
      summary: story.summary === undefined ? undefined : escapedTitle(story.summary),
      section,
    }),
    html: wireHtml(text),
    ...othersOf(people),
    authors: people.authors,
    tags: story.keywords.filter((word) => word !== ''),
    notes: [
      ...story.notes,
      ...(date?.note ? [date.note] : []),
      ...(title === undefined ? [unsure('title', 'the message has no headline; its first sentence is used')] : []),
      ...(section === undefined && category !== '' ? [dropped('section', `the category "${category}"`)] : []),
      ...(slug === '' ? [] : [dropped('slug', `the slug "${slug}"`)]),
      ...editorNotes(story.editorLines),
      ...wordNotes(story.words, paragraphs),
      ...(message.doubt === undefined ? [] : [unsure('body', message.doubt)]),
    ],
  };
}

// The date after the text is the last line of the text in some services, with the initials of the desk before it.
function withoutEnd(
  lines: readonly string[],
  { trailer }: WireMessage,
): { readonly text: readonly string[]; readonly trailerDate: string | undefined } {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const inText = wireDate(lines[last] ?? '');
  const isAlone = inText !== undefined && (lines[last] ?? '').trim().length < 40;
  return {
    text: isAlone ? lines.slice(0, last) : lines,
    trailerDate: wireDate(trailer) ?? (isAlone ? inText : undefined),
  };
}

function otherDate(
  { monthAndDay }: WireStory,
  text: readonly string[],
  file: string,
  retrieved: string | undefined,
): { readonly date: string; readonly note: Note } | undefined {
  const inPath = dateFromPath(file);
  const latest = inPath ?? retrieved;
  const ofHeader = monthAndDay === undefined || latest === undefined ? undefined : headerDate(monthAndDay, latest);
  if (ofHeader !== undefined)
    return {
      date: ofHeader,
      note: unsure('date', 'the message has no year; it was taken from the file name or --retrieved'),
    };
  const dateline = findDates(joined(paragraphsOf(text)[0] ?? []).slice(0, 80))[0]?.date;
  if (dateline !== undefined) return { date: dateline, note: unsure('date', 'read from the dateline') };
  return inPath === undefined ? undefined : { date: inPath, note: unsure('date', 'read from the file name') };
}

function firstSentence(paragraph: string | undefined): string | undefined {
  const text = (paragraph ?? '').replace(/^.{2,60}?\([^()]{2,20}\) ?[—–-]\s/, '');
  return /^.{20,200}?[.!?](?=\s|$)/.exec(text)?.[0].replace(/\.$/, '') ?? (text.slice(0, 120) || undefined);
}

function editorNotes(lines: readonly string[]): readonly Note[] {
  const embargo = lines.find((line) => /embargo|hold for release|sperrfrist/i.test(line));
  return [
    ...(lines.length === 0 ? [] : [dropped('body', `lines for editors: ${lines.join(' / ').slice(0, 500)}`)]),
    ...(embargo === undefined ? [] : [unsure('date', `names an embargo: "${embargo.slice(0, 200)}"`)]),
  ];
}

// The count of an agency may include the head. Half a text is not whole.
function wordNotes(words: number | undefined, paragraphs: readonly (readonly string[])[]): readonly Note[] {
  const found = paragraphs.flat().join(' ').split(/\s+/).length;
  if (words === undefined || words < 40 || found * 2 > words) return [];
  return [unsure('body', `the message names ${words} words, its text has ${found}`)];
}

function escapedTitle(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function unsure(field: string, message: string): Note {
  return { kind: 'unsure', field, message };
}

function dropped(field: string, message: string): Note {
  return { kind: 'dropped', field, message };
}
