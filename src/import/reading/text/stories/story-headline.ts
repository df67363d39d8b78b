import type { Measured } from '../measure.ts';

/** Letters of a headline at most. */
export const longestHeadline = 135;
/** Letters of a headline that blank lines before it alone set off from a sub-heading: one blank line, or more. */
const setOff = [70, 55] as const;

// Lists of shops and helplines stand apart as headlines do.
const telephone = /\d{8}/;

/** Whether a line of `least` letters or more looks like a headline with its text after it; a `wide` one stands far from all other lines. */
export function isTitled(lines: readonly Measured[], at: number, least: number, wide = false): boolean {
  const line = lines[at];
  if (
    !line ||
    line.furniture !== undefined ||
    line.weight > longestHeadline ||
    isStopped(line.text) ||
    telephone.test(line.text)
  )
    return false;
  // Between a headline and its text at most a short line stands: a place, a desk, a first question.
  const [next, second] = lines.slice(at + 1, at + 3);
  return (
    line.text.length >= least &&
    (next?.prose === true || (second?.prose === true && (wide || (next?.weight ?? 0) < 60)))
  );
}

/** Whether the text before a line has come to its end. */
export function isAfterText(lines: readonly Measured[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  return (
    before !== undefined &&
    (before.prose || before.furniture !== undefined || (line?.gap ?? 0) > 0 || isStopped(before.text))
  );
}

/** Whether a line is long, and far enough from the text before it, to be no sub-heading. */
export function isSetOff(lines: readonly Measured[], at: number): boolean {
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

/** Whether a line ends as a sentence does, or announces what follows. */
export function isStopped(text: string): boolean {
  return /(?<!\.\.)[.।۔。:：|]["”'’»)]*$/.test(text);
}

/** Blank lines on both sides of a line, those of its wider side; 0 where it stands close to what goes before or follows. */
export function frame(lines: readonly Measured[], at: number): number {
  const gaps = [lines[at]?.gap ?? 0, lines[at + 1]?.gap ?? 0];
  return Math.min(...gaps) === 0 ? 0 : Math.max(...gaps);
}
