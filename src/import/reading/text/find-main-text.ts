import type { Measured } from './measure.ts';

/** The lines of the article's text: from the first to before the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of lines that holds most running text: prose counts for it, short lines and the page's furniture count
 * against it, so that a sub-heading between paragraphs stays in and a menu ends it.
 */
export function findMainText(lines: readonly Measured[]): Span | undefined {
  let best: (Span & { readonly score: number }) | undefined;
  let from = 0;
  let score = 0;
  lines.forEach((line, at) => {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    score += value(line);
    if (line.prose && score > (best?.score ?? 0)) best = { from, to: at + 1, score };
  });
  if (!best) return undefined;
  const first = lines.findIndex((line, at) => at >= (best?.from ?? 0) && line.prose);
  return { from: first, to: best.to };
}

function value(line: Measured): number {
  if (line.prose) return Math.min(line.weight, 500) / 100 + 0.5;
  if (line.ending) return -8;
  if (line.furniture !== undefined) return -0.8;
  return line.weight < 30 ? -0.9 : -0.7;
}
