import { lineKey } from '../../lines/read-lines.ts';
import type { MeasuredLine } from '../measure.ts';
import type { HeadlineSigns, Surroundings } from './headline-candidates.ts';
import { headlineSigns } from './headline-signs.ts';
import weights from './headline-weights.json' with { type: 'json' };
import { isCreditLine, isPageLine } from './is-credit-line.ts';
import { lineAbove } from './line-above.ts';
import { storyWords } from './story-words.ts';

const mostBefore = 600;
const mostAfter = 8;
const longestLine = 400;
const closeScore = 3;
const weightOf: Readonly<Record<string, number>> = weights;

/**
 * Finds the line of the headline: the line near the start of the text with the highest score. The weights were fitted on pages
 * whose headline is known (a softmax over the lines of each page), and cross-validated in two halves.
 */
export function findHeadline(
  lines: readonly MeasuredLine[],
  credits: ReadonlySet<number>,
  start: number,
  end: number,
): number | undefined {
  const page = surroundings(lines, credits, start, end);
  const rated: { readonly at: number; readonly score: number }[] = [];
  for (let at = Math.max(0, start - mostBefore); at < Math.min(lines.length, start + mostAfter); at += 1) {
    const line = lines[at];
    if (!line || line.furniture !== undefined || line.weight < 8 || line.text.length > longestLine) continue;
    if (isPageLine(line.text)) continue;
    const score = rate(headlineSigns(at, page));
    if (score > 0) rated.push({ at, score });
  }
  const sorted = rated.toSorted((first, other) => other.score - first.score || first.at - other.at);
  const best = sorted.slice(0, mostAfter).find(({ at }) => !isCreditLine(lines[at]?.text ?? ''));
  if (!best) return undefined;
  const above = lineAbove(lines, credits, best.at);
  if (above !== undefined) return above;
  // If a headline is repeated, the line nearest to the text is the headline. The others are in a path or a list.
  const key = lineKey(lines[best.at]?.text ?? '');
  const same = rated.filter(
    ({ at, score }) => at <= start && lineKey(lines[at]?.text ?? '') === key && score >= best.score - closeScore,
  );
  return same.at(-1)?.at ?? best.at;
}

function rate(signs: HeadlineSigns): number {
  return Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weightOf[name] ?? 0), 0);
}

function surroundings(
  lines: readonly MeasuredLine[],
  credits: ReadonlySet<number>,
  start: number,
  end: number,
): Surroundings {
  const keys = lines.slice(0, start + 3000).map(({ text }) => lineKey(text));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return { lines, credits, start, words: storyWords(lines.slice(start, end)), times, whole: `\n${keys.join('\n')}\n` };
}
