import type { Measured } from '../measure.ts';
import { isInRun, liveBlogEntries } from './live-blog-entries.ts';
import { frame, isAfterText, isSetOff, isStopped, isTitled, longestHeadline } from './story-headline.ts';
import { datedAt, opensPlaced, opensWired } from './story-opening.ts';

const shortest = 45;
const shortestWide = 40;
const shortestWired = 15;
const lightlyFramed = 55;
/** Letters of a headline without a dateline among others that have one. */
const undated = 76;

/** How the stories of a file begin, as its first one does. */
interface Habit {
  /** With a dateline or a line with a place. */
  readonly dated: boolean;
  /** With a headline that blank lines part from its own text too; sub-headings stand close to theirs. */
  readonly framed: boolean;
  /** More blank lines stand around some headline than a paragraph has. */
  readonly deep: boolean;
}

/**
 * The lines at which the stories of a file begin that holds nothing but stories, one after the other, as day files of papers do:
 * a headline, perhaps a standfirst, a dateline, paragraphs. Empty for any other file. Where the first story has a dateline or
 * a line with a place, the others must have one; else a headline is told by the blank lines around it, and by its length.
 * A running report, with its many short entries, is one story.
 */
export function findStories(lines: readonly Measured[]): readonly number[] {
  if (!isPlainText(lines)) return [];
  const habit = habitOf(lines);
  const entries = liveBlogEntries(lines);
  const counted = countOf(lines[0]) === 1;
  const starts = [0];
  let busy = habit.dated ? datedAt(lines, 0) : 0;
  let told = false;
  for (let at = 1; at < lines.length - 1; at += 1) {
    const isNext = counted && countOf(lines[at]) === starts.length + 1;
    told ||= lines[at - 1]?.prose === true;
    if (at <= busy || entries.has(at) || !told) continue;
    if (
      isNext
        ? !isTitled(lines, at, 0)
        : !(isAfterText(lines, at) || (lines[at - 2]?.prose === true && opensPlaced(lines, at))) ||
          !isStart(lines, at, habit)
    )
      continue;
    starts.push(at);
    told = false;
    busy = habit.dated ? datedAt(lines, at) : at;
  }
  return starts.length > 1 ? starts : [];
}

function habitOf(lines: readonly Measured[]): Habit {
  const dated = datedAt(lines, 0) > 0;
  const follows = ({ prose, gap }: Measured, at: number, afterProse: boolean, close: boolean) =>
    at > 0 && prose && (gap === 0) === close && (lines[at - 1]?.prose === true) === afterProse;
  const count = (afterProse: boolean, close: boolean) =>
    lines.filter((line, at) => follows(line, at, afterProse, close)).length;
  const close = count(true, true) + count(false, true);
  const framed = !dated && (lines[1]?.gap ?? 0) > 0 && 3 * close >= count(true, false);
  const deep = lines.some((_, at) => at > 0 && isTitled(lines, at, shortest) && frame(lines, at) >= 2);
  return { dated, framed, deep };
}

function isStart(lines: readonly Measured[], at: number, { dated, framed, deep }: Habit): boolean {
  const length = lines[at]?.text.length ?? 0;
  const wide = Math.min(lines[at]?.gap ?? 0, lines[at + 1]?.gap ?? 0) >= 2;
  if (isTitled(lines, at, shortestWired) && opensWired(lines, at)) return true;
  if (!dated && wide && isTitled(lines, at, shortestWide, true)) return true;
  if (!isTitled(lines, at, shortest)) return false;
  if (dated) return datedAt(lines, at) > at || (length >= undated && lines[at + 1]?.prose === true);
  if (frame(lines, at) >= 2 || (opensPlaced(lines, at) && length >= (framed ? lightlyFramed : shortest))) return true;
  if (isInRun(lines, at)) return false;
  if (!framed) return isSetOff(lines, at);
  return (
    (frame(lines, at) === 1 && length >= (deep ? lightlyFramed : shortest)) ||
    ((lines[at]?.gap ?? 0) > 1 && length >= lightlyFramed)
  );
}

// "2. What happened elsewhere" => 2
function countOf(line: Measured | undefined): number | undefined {
  const count = /^(\d{1,2})\s?[.)]\s?\D/.exec(line?.text ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

// No menus: it begins with a headline and a paragraph, and nearly all of it is running text.
function isPlainText(lines: readonly Measured[]): boolean {
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
  const sum = (some: readonly Measured[]) => some.reduce((letters, { weight }) => letters + weight, 0);
  return sum(lines.filter(({ prose }) => prose)) > 0.5 * sum(lines);
}
