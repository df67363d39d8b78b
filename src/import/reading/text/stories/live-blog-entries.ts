import { findDates } from '../../dates/find-dates.ts';
import type { MeasuredLine } from '../measure.ts';

const fewestStamps = 3;
const longestStamp = 60;
const clock = /^\s*\d{1,2}\s?[:.]\s?\d{2}(?:\s?[:.]\s?\d{2})?\s?(?:[ap]\.?m\.?|बजे|uhr|hrs?)?[\s,|–—-]*$/iu;

/** The lines of a live blog: from the first of at least three lines with only a time stamp to the line after the last. */
export function liveBlogEntries(lines: readonly MeasuredLine[]): ReadonlySet<number> {
  const stamps = lines.flatMap(({ text }, at) => (isStamp(text) ? [at] : []));
  const [first, last] = [stamps[0], stamps.at(-1)];
  if (stamps.length < fewestStamps || first === undefined || last === undefined) return new Set();
  return new Set(Array.from({ length: last + 2 - first }, (_, step) => first + step));
}

const fewestEntries = 8;
const mostDistance = 40;

/** Whether a line is among many entries without time stamps: sub-headings, each with one to three paragraphs. */
export function isInRun(lines: readonly MeasuredLine[], at: number): boolean {
  const isEntry = (index: number) =>
    lines[index]?.prose === false && lines[index + 1]?.prose === true && lines[index + 1]?.gap === 0;
  const count = (step: 1 | -1): number => {
    let [entries, lastStamp] = [0, 0];
    for (let index = at + step; Math.abs(index - at) <= mostDistance && lastStamp <= 3 && lines[index]; index += step) {
      entries += Number(isEntry(index));
      lastStamp = isEntry(index) ? 0 : lastStamp + 1;
    }
    return entries;
  };
  const [before, after] = [count(-1), count(1)];
  return before >= 2 && after >= 2 && before + after >= fewestEntries;
}

// "07:14 AM, 03-Apr-2020", "14:05 Uhr"
function isStamp(text: string): boolean {
  if (text.length > longestStamp || !/\d[:.]\s?\d{2}/.test(text)) return false;
  const dates = findDates(text);
  const rest = dates.reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
  return dates.length > 0 ? /^[^\p{L}\p{N}]*$/u.test(rest) : clock.test(text);
}
