import { beginsUnspaced, endsUnspaced, firstUnit, type Measure, measuresFor } from './line-width.ts';
import type { TextLine } from './text-line.ts';
import { evidenceFor, isEvidenceOfWrap, type WrapEvidence } from './wrap-evidence.ts';

/** How the lines of a text were wrapped. */
export interface Wrap {
  /** In scripts without spaces, lines end after any letter. */
  readonly isUnspaced: boolean;
  /** The share of the width that a line fills. */
  readonly filled: (line: TextLine) => number;
  /** Whether the beginning of the next line had no room in a line. */
  readonly isFull: (line: TextLine, next: TextLine) => boolean;
}

/** A line and the next one, which may continue it. */
interface Pair {
  readonly line: TextLine;
  readonly next: TextLine;
  /** The lines around them, without blank lines. */
  readonly block: readonly TextLine[];
}

/** Some programs (`fmt`) leave a part of each line free, so that all lines are of similar length. */
const slacks = [0, 0.08];
/** The widths at which texts are wrapped, in letters. */
const [narrowest, widest] = [30, 140];
/** Columns before the first line of a paragraph, which are often cut off later. */
const indentation = 5;
/** After a hyphen, only a part of the next word must have been too long. */
const longestSyllable = 6;
const hyphenated = /\p{L}[-‐\u00ad]$/u;

/**
 * Finds the width at which a program wrapped the lines of a text. It filled each line as far as possible: the first word of the
 * next line had no room. Verse, lists, tables and addresses are not like that. Undefined if the lines are not wrapped.
 */
export function findWrap(blocks: readonly (readonly TextLine[])[]): Wrap | undefined {
  const lines = blocks.flat().filter(({ isFixed }) => !isFixed);
  const pairs = blocks.flatMap(pairsOf);
  if (pairs.every(({ line }) => line.isStopped && !line.isDeep)) return undefined;
  const text = lines.map((line) => line.text).join('\n');
  const measures = measuresFor(text);
  // Old wires have only capital letters.
  const isCapitals = !/\p{Ll}/u.test(text.slice(0, 400));
  const hasUnspaced =
    measures.length > 1 && pairs.some(({ line, next }) => endsUnspaced(line.text) && beginsUnspaced(next.text));
  for (const slack of slacks) {
    for (const isUnspaced of hasUnspaced ? [true, false] : [false]) {
      const wrap = bestWrap(measures, { lines, pairs, isUnspaced, isCapitals, slack });
      if (wrap) return wrap;
    }
  }
  return undefined;
}

function pairsOf(block: readonly TextLine[]): readonly Pair[] {
  return block.slice(0, -1).flatMap((line, at) => {
    const next = block[at + 1];
    return next && isPair(line, next) ? [{ line, next, block }] : [];
  });
}

/** Whether two lines may be of one paragraph. A line that begins further to the right begins another one, except in a list. */
export function isPair(line: TextLine, next: TextLine): boolean {
  return !line.isFixed && !next.isFixed && !next.isListed && !next.isDeep;
}

interface Search {
  readonly lines: readonly TextLine[];
  readonly pairs: readonly Pair[];
  readonly isUnspaced: boolean;
  readonly isCapitals: boolean;
  readonly slack: number;
}

type ScoredWrap = Wrap & { readonly score: number; readonly isPerfect: boolean };

function bestWrap(measures: readonly Measure[], search: Search): ScoredWrap | undefined {
  let best: ScoredWrap | undefined;
  for (const measure of measures) {
    const found = widthBy(measure, search);
    if (found && found.score > (best?.score ?? 0)) best = found;
    if (best?.isPerfect) break;
  }
  return best;
}

function widthBy({ width: measure, scale }: Measure, search: Search): ScoredWrap | undefined {
  const { lines, pairs, isUnspaced, isCapitals, slack } = search;
  const widths = new Map(lines.map((line) => [line, line.indent + measure(line.text)]));
  const widthOf = (line: TextLine): number => widths.get(line) ?? line.indent + measure(line.text);
  const widestOf = new Map<readonly TextLine[], number>();
  for (const { block, line, next } of pairs) {
    widestOf.set(block, Math.max(widestOf.get(block) ?? 0, widthOf(line), widthOf(next)));
  }
  const leastOf = (line: TextLine, next: TextLine): number => {
    const gap = isUnspaced && endsUnspaced(line.text) && beginsUnspaced(next.text) ? 0 : 1;
    const cut = line.isFirst && !line.isDeep ? indentation : 0;
    const syllable = hyphenated.test(line.text) ? longestSyllable : 0;
    return cut + syllable + widthOf(line) + gap + measure(firstUnit(next.text, isUnspaced));
  };
  // A punctuation mark that may not begin or end a line moves a letter to the next line.
  const fullFrom = (width: number): number => width * (1 - slack) - (isUnspaced ? measure('。') : 0);
  const leasts = new Map(pairs.map(({ line, next }) => [line, leastOf(line, next)]));
  const measured = pairs.map(({ line, next, block }) => ({
    line,
    next,
    width: widthOf(line),
    least: leasts.get(line) ?? 0,
    widest: widestOf.get(block) ?? 0,
  }));
  const breakable = lines.filter(({ text }) => isUnspaced || text.includes(' ')).map(widthOf);
  let best: (WrapEvidence & { readonly score: number }) | undefined;
  for (const width of new Set(measured.map((pair) => pair.width))) {
    if (width < narrowest * scale || width > widest * scale) continue;
    const above = countAbove(breakable, width);
    // Not even if all lines were full, the evidence would be for this width.
    if (measured.length <= 2 * above) continue;
    const found = evidenceFor(width, fullFrom(width), measured, isCapitals);
    const against = found.against + above;
    const score = found.full - 2 * against;
    if (score > (best?.score ?? 0)) best = { ...found, against, width, score };
  }
  if (!best || !isEvidenceOfWrap({ ...best, width: best.width / scale }, slack > 0)) return undefined;
  const { width, score } = best;
  return {
    score,
    isPerfect: best.against === 0,
    isUnspaced,
    filled: (line) => widthOf(line) / width,
    isFull: (line, next) => (leasts.get(line) ?? leastOf(line, next)) > fullFrom(width),
  };
}

function countAbove(widths: readonly number[], limit: number): number {
  let count = 0;
  for (const width of widths) if (width > limit) count += 1;
  return count;
}
