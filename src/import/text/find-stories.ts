import type { Measured } from './measure.ts';
import { readDateline } from './read-dateline.ts';

const longest = 135;
const shortest = 45;
/** Letters of a headline that blank lines alone set off from a sub-heading: one blank line before it, or more. */
const setOff = [70, 55] as const;
const soon = 9;

/**
 * The lines at which the stories of a file begin that holds nothing but stories, one after the other, as day files of papers do:
 * a headline, perhaps a standfirst, a dateline, paragraphs. Empty for any other file. Where the first story has a dateline or
 * a line with a place, the others must have one; else a headline is told by its length and the blank lines before it.
 */
export function findStories(lines: readonly Measured[]): readonly number[] {
  if (!isPlainText(lines)) return [];
  const habit = opensDated(lines, 0);
  const counted = countOf(lines[0]) === 1;
  const starts = [0];
  let busy = habit ? datedAt(lines, 0) : 0;
  for (let at = 1; at < lines.length - 1; at += 1) {
    const isNext = counted && countOf(lines[at]) === starts.length + 1;
    if (at <= busy || !isHeadlineLike(lines, at, isNext ? 0 : shortest)) continue;
    if (!isNext && (habit ? !opensDated(lines, at) : !isSetOff(lines, at))) continue;
    starts.push(at);
    busy = habit ? datedAt(lines, at) : at;
  }
  return starts.length > 1 ? starts : [];
}

// "2. What happened elsewhere" => 2
function countOf(line: Measured | undefined): number | undefined {
  const count = /^(\d{1,2})\s?[.)]\s?\D/.exec(line?.text ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

// No menus: it begins with a headline and a paragraph, and nearly all of it is running text.
function isPlainText(lines: readonly Measured[]): boolean {
  const [first] = lines;
  if (!first || first.prose || first.furniture !== undefined || first.weight < 20 || isStopped(first.text))
    return false;
  if (!lines.slice(1, 4).some(({ prose }) => prose)) return false;
  const sum = (some: readonly Measured[]) => some.reduce((letters, { weight }) => letters + weight, 0);
  return sum(lines.filter(({ prose }) => prose)) > 0.5 * sum(lines);
}

// Lists of shops and helplines stand apart as headlines do.
const telephone = /\d{8}/;

function isHeadlineLike(lines: readonly Measured[], at: number, least: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (
    !line ||
    !before ||
    line.furniture !== undefined ||
    line.text.length > longest ||
    isStopped(line.text) ||
    telephone.test(line.text)
  )
    return false;
  const afterText = before.prose || before.furniture !== undefined || line.gap > 0 || isStopped(before.text);
  return line.text.length >= least && afterText && lines.slice(at + 1, at + 3).some(({ prose }) => prose);
}

function isSetOff(lines: readonly Measured[], at: number): boolean {
  const line = lines[at];
  const length = line?.text.length ?? 0;
  const gap = line?.gap ?? 0;
  const isQuestion = /[?؟]$/.test(line?.text ?? '');
  return (
    lines[at + 1]?.prose === true &&
    !isQuestion &&
    ((gap > 0 && length >= setOff[0]) || (gap > 1 && length >= setOff[1]))
  );
}

function opensDated(lines: readonly Measured[], at: number): boolean {
  return datedAt(lines, at) > at;
}

/** The line of the dateline or place that belongs to a headline; the headline's own where there is none. */
function datedAt(lines: readonly Measured[], at: number): number {
  let texts = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + soon); next += 1) {
    const line = lines[next];
    if (!line) break;
    if (line.prose) {
      const { place, agency } = readDateline(line.text);
      if (place !== undefined || agency !== undefined) return next;
      texts += 1;
      if (texts > 1) break;
    } else if (isPlaceLine(line.text) && lines[next + 1]?.prose) return next;
    else if (line.gap > 0 && texts > 0) break;
  }
  return at;
}

/** Whether a line is nothing but a place: "नई दिल्ली". */
export function isPlaceLine(text: string): boolean {
  return text.length <= 16 && text.split(' ').length <= 2 && /^[\p{L}\p{M}\p{Cf} ]+$/u.test(text);
}

function isStopped(text: string): boolean {
  return /[.।۔!:：|]["”'’»)]*$/.test(text);
}
