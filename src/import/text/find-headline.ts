import type { Measured } from './measure.ts';
import { lineKey } from './read-lines.ts';

const before = 40;

/**
 * The line of the headline: a line before the text that looks like one, near the credits and the text; said twice on the page
 * (path, list of related stories) is a sign for it.
 */
export function findHeadline(
  lines: readonly Measured[],
  credits: ReadonlySet<number>,
  start: number,
): number | undefined {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(lineKey(text), (seen.get(lineKey(text)) ?? 0) + 1);
  const firstCredit = [...credits].find((at) => at >= start - 15) ?? start;
  const last = Math.max(start, Math.min(firstCredit, start + 6));
  let best: { at: number; score: number } | undefined;
  for (let at = Math.max(0, start - before); at <= last && at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || credits.has(at) || line.furniture !== undefined) continue;
    const score = rate(line, at, { start, firstCredit, twice: (seen.get(lineKey(line.text)) ?? 0) > 1 });
    if (score > 0 && (!best || score > best.score)) best = { at, score };
  }
  return best?.at;
}

interface Place {
  readonly start: number;
  readonly firstCredit: number;
  readonly twice: boolean;
}

function rate(line: Measured, at: number, { start, firstCredit, twice }: Place): number {
  const { text, weight } = line;
  if (weight < 12 || weight > 260) return 0;
  const words = text.split(/\s+/).length;
  let score = 4 - Math.abs(Math.min(start, firstCredit) - at) * 0.22;
  score += Math.min(words, 8) * 0.45 + (weight >= 30 && weight <= 160 ? 1.5 : 0);
  if (/[.।。۔]$/.test(text) && !/\.\.\.$/.test(text)) score -= 2.5;
  if (line.prose) score -= 1;
  if (twice) score += 1.5;
  if (/^[\d\s:.,/-]+$|\||©|https?:/.test(text)) score -= 4;
  return score;
}
