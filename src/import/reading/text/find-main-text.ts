import type { MeasuredLine } from './measure.ts';

/** The lines of a text, from `from` to before `to`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the lines with most of the running text. Running text raises the score, short lines and parts of the page lower it. So a
 * sub-heading between paragraphs stays inside, and a menu ends the text.
 */
export function findMainText(lines: readonly MeasuredLine[]): LineRange | undefined {
  let best: (LineRange & { readonly score: number }) | undefined;
  let from = 0;
  let score = 0;
  lines.forEach((line, at) => {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    score += scoreOf(line);
    if (line.prose && score > (best?.score ?? 0)) best = { from, to: at + 1, score };
  });
  if (!best) return undefined;
  const first = lines.findIndex((line, at) => at >= (best?.from ?? 0) && line.prose);
  return { from: first, to: best.to };
}

function scoreOf(line: MeasuredLine): number {
  if (line.prose) return Math.min(line.weight, 500) / 100 + 0.5;
  if (line.ending) return -8;
  if (line.furniture !== undefined) return -0.8;
  return line.weight < 30 ? -0.9 : -0.7;
}
