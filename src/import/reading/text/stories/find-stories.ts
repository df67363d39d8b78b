import type { MeasuredLine } from '../measure.ts';
import { isInRun, liveBlogEntries } from './live-blog-entries.ts';
import { frame, isAfterText, isSetOff, isStopped, isTitled, longestHeadline } from './story-headline.ts';
import { datedAt, hasAgencyDateline, hasPlaceLine } from './story-opening.ts';

// The shortest headlines, in letters.
const shortest = 45;
const shortestWide = 40;
const shortestWithAgency = 15;
const shortestFramed = 55;
/** Without a dateline, among others with one. */
const shortestUndated = 76;

/** How the stories of a file begin. */
interface StoryStyle {
  /** With a dateline or a line with a place, like the first story. */
  readonly dated: boolean;
  /** With blank lines before and after the headline. Sub-headings have none after them. */
  readonly framed: boolean;
  /** Some headlines have more blank lines around them than paragraphs have. */
  readonly deep: boolean;
}

/**
 * The first lines of the stories in a file that holds only stories, like the day files of newspapers. A story has a headline,
 * sometimes a standfirst, a dateline, and paragraphs. Empty for any other file. If the first story has a dateline or a line with a
 * place, all others must have one. Otherwise a headline is recognised by its length and the blank lines around it. A live blog with
 * many short entries is one story.
 */
export function findStories(lines: readonly MeasuredLine[]): readonly number[] {
  if (!isPlainText(lines)) return [];
  const style = styleOf(lines);
  const entries = liveBlogEntries(lines);
  const counted = countOf(lines[0]) === 1;
  const starts = [0];
  let openingEnd = style.dated ? datedAt(lines, 0) : 0;
  let hasText = false;
  for (let at = 1; at < lines.length - 1; at += 1) {
    const isNext = counted && countOf(lines[at]) === starts.length + 1;
    hasText ||= lines[at - 1]?.prose === true;
    if (at <= openingEnd || entries.has(at) || !hasText) continue;
    if (
      isNext
        ? !isTitled(lines, at, 0)
        : !(isAfterText(lines, at) || (lines[at - 2]?.prose === true && hasPlaceLine(lines, at))) ||
          !isStart(lines, at, style)
    )
      continue;
    starts.push(at);
    hasText = false;
    openingEnd = style.dated ? datedAt(lines, at) : at;
  }
  return starts.length > 1 ? starts : [];
}

function styleOf(lines: readonly MeasuredLine[]): StoryStyle {
  const dated = datedAt(lines, 0) > 0;
  const follows = ({ prose, gap }: MeasuredLine, at: number, afterProse: boolean, close: boolean) =>
    at > 0 && prose && (gap === 0) === close && (lines[at - 1]?.prose === true) === afterProse;
  const count = (afterProse: boolean, close: boolean) =>
    lines.filter((line, at) => follows(line, at, afterProse, close)).length;
  const close = count(true, true) + count(false, true);
  const framed = !dated && (lines[1]?.gap ?? 0) > 0 && 3 * close >= count(true, false);
  const deep = lines.some((_, at) => at > 0 && isTitled(lines, at, shortest) && frame(lines, at) >= 2);
  return { dated, framed, deep };
}

function isStart(lines: readonly MeasuredLine[], at: number, { dated, framed, deep }: StoryStyle): boolean {
  const length = lines[at]?.text.length ?? 0;
  const isWide = Math.min(lines[at]?.gap ?? 0, lines[at + 1]?.gap ?? 0) >= 2;
  if (isTitled(lines, at, shortestWithAgency) && hasAgencyDateline(lines, at)) return true;
  if (!dated && isWide && isTitled(lines, at, shortestWide, true)) return true;
  if (!isTitled(lines, at, shortest)) return false;
  if (dated) return datedAt(lines, at) > at || (length >= shortestUndated && lines[at + 1]?.prose === true);
  if (frame(lines, at) >= 2 || (hasPlaceLine(lines, at) && length >= (framed ? shortestFramed : shortest))) return true;
  if (isInRun(lines, at)) return false;
  if (!framed) return isSetOff(lines, at);
  return (
    (frame(lines, at) === 1 && length >= (deep ? shortestFramed : shortest)) ||
    ((lines[at]?.gap ?? 0) > 1 && length >= shortestFramed)
  );
}

// "2. What happened elsewhere" => 2
function countOf(line: MeasuredLine | undefined): number | undefined {
  const count = /^(\d{1,2})\s?[.)]\s?\D/.exec(line?.text ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

// Plain text begins with a headline and a paragraph and is mostly running text. It has no menus.
function isPlainText(lines: readonly MeasuredLine[]): boolean {
  const [first] = lines;
  if (
    !first ||
    first.weight > longestHeadline ||
    first.furniture !== undefined ||
    first.weight < 12 ||
    isStopped(first.text)
  )
    return false;
  if (!lines.slice(1, 4).some(({ prose }) => prose)) return false;
  const menus = lines.slice(1, 13).filter(({ prose, weight }) => !prose && weight < 30).length;
  if (menus > 8) return false;
  const sum = (measured: readonly MeasuredLine[]) => measured.reduce((letters, { weight }) => letters + weight, 0);
  return sum(lines.filter(({ prose }) => prose)) > 0.5 * sum(lines);
}
