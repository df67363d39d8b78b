import { wordsOf } from '../text-hash.ts';
import type { Measured } from './measure.ts';
import { pictureCaption } from './picture-line.ts';
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
  end: number,
): number | undefined {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(lineKey(text), (seen.get(lineKey(text)) ?? 0) + 1);
  const told = new Set(lines.slice(start, end).flatMap(({ text }) => signs(text)));
  const firstCredit = [...credits].find((at) => at >= start - 10) ?? start;
  const last = Math.max(start, Math.min(firstCredit, start + 6));
  const whole = lines.map(({ text }) => lineKey(text)).join('\n');
  let best: { at: number; score: number } | undefined;
  for (let at = Math.max(0, start - before); at <= last && at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || credits.has(at) || line.furniture !== undefined || pictureCaption(line.text) !== undefined) continue;
    const twice = (seen.get(lineKey(line.text)) ?? 0) > 1 || isRepeated(whole, lineKey(line.text));
    const score = rate(line, at, { start, firstCredit, twice, told });
    if (score > 0 && (!best || score > best.score)) best = { at, score };
  }
  return best?.at;
}

interface Place {
  readonly start: number;
  readonly firstCredit: number;
  readonly twice: boolean;
  /** The words of the text. */
  readonly told: ReadonlySet<string>;
}

function rate(line: Measured, at: number, { start, firstCredit, twice, told }: Place): number {
  const { text, weight } = line;
  if (weight < 12 || weight > 260) return 0;
  const words = text.split(/\s+/).length;
  let score = 4 - Math.abs(Math.min(start, firstCredit) - at) * 0.22;
  score += Math.min(words, 8) * 0.45 + (weight >= 30 && weight <= 160 ? 1.5 : 0);
  // A headline is made of words that its text goes on to use; a button or another story's headline is not.
  const own = signs(text);
  score += own.length === 0 ? 0 : (6 * own.filter((sign) => told.has(sign)).length) / own.length - 2;
  if (/[.।。۔]$/.test(text) && !/\.\.\.$/.test(text)) score -= 2.5;
  if (line.prose) score -= 1;
  if (twice) score += 2.5;
  if (at > firstCredit) score -= 1.5;
  if (/^[\d\s:.,/-]+$|\||©|https?:/.test(text)) score -= 4;
  return score;
}

function isRepeated(whole: string, key: string): boolean {
  return key.length >= 20 && whole.indexOf(key, whole.indexOf(key) + 1) >= 0;
}

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

// Words of some length by their beginnings, which inflection leaves alone; the letters of a script without spaces.
function signs(text: string): readonly string[] {
  return wordsOf(text.slice(0, 2000)).flatMap((word) =>
    dense.test(word) ? [...word] : word.length < 4 ? [] : [word.slice(0, 6)],
  );
}
