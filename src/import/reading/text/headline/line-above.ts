import type { MeasuredLine } from '../measure.ts';
import { isCreditLine, isPageLine } from './is-credit-line.ts';

/** Letters of a paragraph, and the lines above it that are looked at. Letters of a title in the middle of a page, and of any title. */
const [shortestParagraph, mostAbove, shortestTitle, longestTitle] = [140, 4, 28, 180];

/**
 * A first paragraph without a full stop looks like a headline. It is none if a shorter line stands above it, apart from credits. A line
 * of few words may belong to a menu, except at the top of the text, or be the name of the site above a long headline.
 */
export function lineAbove(
  lines: readonly MeasuredLine[],
  credits: ReadonlySet<number>,
  below: number,
): number | undefined {
  const length = lines[below]?.weight ?? 0;
  if (length < shortestParagraph) return undefined;
  const isAside = (at: number): boolean =>
    credits.has(at) || lines[at]?.furniture !== undefined || isCreditLine(lines[at]?.text ?? '');
  const at = lines.slice(0, below).findLastIndex((_, before) => !isAside(before));
  const { text, weight } = lines[at] ?? { text: '', weight: 0 };
  if (below - at > mostAbove || weight >= shortestParagraph || /[.।。۔]$/u.test(text) || !/\p{L}/u.test(text))
    return undefined;
  if (isPageLine(text)) return undefined;
  const isTop = lines.slice(0, at).every((_, before) => isAside(before));
  return weight >= shortestTitle || (isTop && length >= longestTitle) ? at : undefined;
}
