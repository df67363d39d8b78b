import type { MeasuredLine } from '../measure.ts';

/** The length of the longest headline, in letters. */
export const longestHeadline = 135;
/** The shortest headlines after one blank line and after more. Shorter lines may be sub-headings. */
const shortestAfterGap = [70, 55] as const;

// Lists of shops and helplines have blank lines around them like headlines.
const telephone = /\d{8}/;

/** Whether a line of at least `least` letters looks like a headline with text after it. `wide` if blank lines are around it. */
export function isTitled(lines: readonly MeasuredLine[], at: number, least: number, wide = false): boolean {
  const line = lines[at];
  if (
    !line ||
    line.furniture !== undefined ||
    line.weight > longestHeadline ||
    isStopped(line.text) ||
    telephone.test(line.text)
  )
    return false;
  // There may be one short line between a headline and its text: a place, a desk, a first question.
  const [next, second] = lines.slice(at + 1, at + 3);
  return (
    line.text.length >= least &&
    (next?.prose === true || (second?.prose === true && (wide || (next?.weight ?? 0) < 60)))
  );
}

/** Whether the text before a line is finished. */
export function isAfterText(lines: readonly MeasuredLine[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  return (
    before !== undefined &&
    (before.prose || before.furniture !== undefined || (line?.gap ?? 0) > 0 || isStopped(before.text))
  );
}

/** Whether a line is too long and too far from the text before it to be a sub-heading. */
export function isSetOff(lines: readonly MeasuredLine[], at: number): boolean {
  const line = lines[at];
  const length = line?.text.length ?? 0;
  const gap = line?.gap ?? 0;
  const isQuestion = /[?؟]$/.test(line?.text ?? '');
  return (
    lines[at + 1]?.prose === true &&
    !isQuestion &&
    ((gap > 0 && length >= shortestAfterGap[0]) || (gap > 1 && length >= shortestAfterGap[1]))
  );
}

/** Whether a line ends like a sentence, or with a colon. */
export function isStopped(text: string): boolean {
  return /(?<!\.\.)[.।۔。:：|]["”'’»)]*$/.test(text);
}

/** The larger number of blank lines before or after a line; 0 if one side has none. */
export function frame(lines: readonly MeasuredLine[], at: number): number {
  const gaps = [lines[at]?.gap ?? 0, lines[at + 1]?.gap ?? 0];
  return Math.min(...gaps) === 0 ? 0 : Math.max(...gaps);
}
