import { type Line, lineKey, readLines } from '../lines/read-lines.ts';
import { readDateline } from '../people/read-dateline.ts';
import { ageNear } from './age-near.ts';
import { readCredits } from './credits/read-credits.ts';
import { findMainText } from './find-main-text.ts';
import { findHeadline } from './headline/find-headline.ts';
import { splitKicker } from './headline/split-kicker.ts';
import { type MeasuredLine, measureLine } from './measure.ts';
import type { Page } from './page.ts';
import { droppedNotes, pageNotes } from './page-notes.ts';
import { captionLines, standfirstLines } from './standfirst-and-caption.ts';
import { findStories } from './stories/find-stories.ts';
import { readStory } from './stories/read-story.ts';
import { toParagraphs } from './to-paragraphs.ts';

/** Reads the articles in a text; mostly one. `isRepeated` says whether the key of a line is also on other pages of the batch. */
export function readPages(
  text: string | readonly Line[],
  isRepeated: (line: string) => boolean = () => false,
): readonly Page[] {
  const lines = measuredLines(typeof text === 'string' ? readLines(text).lines : text, isRepeated);
  const starts = findStories(lines);
  if (starts.length > 0) return starts.map((start, at) => readStory(lines.slice(start, starts[at + 1]), starts.length));
  const page = pageOf(lines);
  return page ? [page] : [];
}

/** Reads the article in the text of one page. */
export function readSinglePage(text: string, isRepeated: (line: string) => boolean = () => false): Page | undefined {
  return pageOf(measuredLines(readLines(text).lines, isRepeated));
}

function measuredLines(lines: readonly Line[], isRepeated: (line: string) => boolean): readonly MeasuredLine[] {
  return lines.map((line) => measureLine(line, isRepeated(lineKey(line.text))));
}

function pageOf(lines: readonly MeasuredLine[]): Page | undefined {
  const span = findMainText(lines) ?? shortText(lines);
  if (!span) return undefined;
  const headline = findHeadline(lines, readCredits(lines, span).lines, span.from, span.to);
  const credits = readCredits(lines, { ...span, headline });
  const start = Math.min(span.from, (headline ?? span.from) + 1);
  const used = new Set([...credits.lines, ...(headline === undefined ? [] : [headline])]);
  const lastCredit = [...credits.lines].findLast((at) => at <= span.from + 8 && at >= start) ?? start - 1;
  const aged = (credits.published ?? credits.updated) ? undefined : ageNear(lines, span.from, headline);
  if (aged && (lines[aged.at]?.weight ?? 0) < 40) used.add(aged.at);
  const captions = captionLines(lines, start, span.to, used);
  const summary = standfirstLines(lines, start, lastCredit, new Set([...used, ...captions.keys()]));
  const usedLines = new Set([...used, ...captions.keys(), ...summary]);
  const caption = [...captions.values()].find((found) => found !== undefined);
  const body = bodyLines(lines, start, span.to, usedLines);
  const dateline = readDateline(body[0]?.text ?? '');
  const paragraphs = toParagraphs(body, dateline.rest);
  const standfirst = summary.map((at) => lines[at]?.text ?? '').join(' ');
  const { kicker, title } = splitKicker(
    lines[headline ?? -1]?.text ?? '',
    lines.map(({ text }) => text),
  );
  const agency = dateline.agency ?? credits.agency;
  return {
    ...(headline === undefined ? {} : { title }),
    ...(standfirst === '' ? {} : { summary: standfirst }),
    authors: credits.authors,
    editors: credits.editors,
    ...(agency === undefined ? {} : { agency }),
    ...(dateline.place === undefined ? {} : { place: dateline.place }),
    ...(credits.published === undefined ? {} : { published: credits.published }),
    ...(credits.updated === undefined ? {} : { updated: credits.updated }),
    ...(aged === undefined ? {} : { age: aged.age }),
    ...(caption === undefined ? {} : { caption }),
    paragraphs,
    notes: [...droppedNotes(lines, usedLines, start, span.to), ...pageNotes(credits, kicker)],
  };
}

// A page of few words has no long line. All of it is the article.
function shortText(lines: readonly MeasuredLine[]): { from: number; to: number } | undefined {
  const articleLines = lines.flatMap((line, at) => (line.furniture === undefined ? [at] : []));
  const [first, second] = articleLines;
  return first === undefined || second === undefined
    ? undefined
    : { from: second, to: (articleLines.at(-1) ?? second) + 1 };
}

function bodyLines(
  lines: readonly MeasuredLine[],
  start: number,
  to: number,
  taken: ReadonlySet<number>,
): readonly MeasuredLine[] {
  return lines.slice(start, to).filter((line, index) => !taken.has(start + index) && line.furniture === undefined);
}
