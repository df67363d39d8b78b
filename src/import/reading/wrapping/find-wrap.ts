import { beginsUnspaced, endsUnspaced, firstUnit, type Measure, measuresFor } from './line-width.ts';
import { beginsContinuation, type TextLine } from './text-line.ts';
import { evidenceFor, isEvidenceOfWrap, type MeasuredPair, type WrapEvidence } from './wrap-evidence.ts';

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
const hyphens = '-‐\u00ad';
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
  // Old wires have only capital letters.
  const isCapitals = !/\p{Ll}/u.test(text.slice(0, 400));
  // Some full lines must go on in the next one.
  if (!isCapitals && !pairs.some(({ next }) => beginsContinuation(next.text))) return undefined;
  const measures = measuresFor(text);
  const hasUnspaced =
    measures.length > 1 && pairs.some(({ line, next }) => endsUnspaced(line.text) && beginsUnspaced(next.text));
  const gauges = (hasUnspaced ? [true, false] : [false]).map((isUnspaced) =>
    (hasUnspaced ? measures : measures.filter(({ isCopy }) => !isCopy)).flatMap((measure) => {
      const gauge = gaugeFor(measure, { lines, pairs, isUnspaced });
      return gauge ? [gauge] : [];
    }),
  );
  for (const slack of slacks) {
    for (const found of gauges) {
      const wrap = bestWrap(found, slack, isCapitals);
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
}

/** The lines of a text by one measure. */
interface Gauge {
  readonly measure: Measure;
  readonly isUnspaced: boolean;
  /** The widths that may be that of the text, and how many lines are wider than each. */
  readonly candidates: readonly { readonly width: number; readonly above: number }[];
  readonly measured: readonly MeasuredPair[];
  readonly widthOf: (line: TextLine) => number;
  readonly leastOf: (line: TextLine, next: TextLine) => number;
}

type ScoredWrap = Wrap & { readonly score: number; readonly isPerfect: boolean };

function bestWrap(gauges: readonly Gauge[], slack: number, isCapitals: boolean): ScoredWrap | undefined {
  let best: ScoredWrap | undefined;
  for (const gauge of gauges) {
    const found = widthBy(gauge, slack, isCapitals);
    if (found && found.score > (best?.score ?? 0)) best = found;
    if (best?.isPerfect) break;
  }
  return best;
}

/** Measures the lines of a text. Undefined if the text cannot have been wrapped at any width. */
function gaugeFor(measure: Measure, { lines, pairs, isUnspaced }: Search): Gauge | undefined {
  const { width: columns, scale } = measure;
  const widths = new Map<TextLine, number>();
  for (const line of lines) widths.set(line, line.indent + columns(line.text));
  const widthOf = (line: TextLine): number => widths.get(line) ?? line.indent + columns(line.text);
  const breakable = Float64Array.from(
    lines.filter(({ text }) => isUnspaced || text.includes(' ')),
    widthOf,
  ).sort();
  const candidates = [...new Set(pairs.map(({ line }) => widthOf(line)))]
    .filter((width) => width >= narrowest * scale && width <= widest * scale)
    .map((width) => ({ width, above: countAbove(breakable, width) }))
    // Not even if all lines were full, the evidence would be for this width.
    .filter(({ above }) => pairs.length > 2 * above);
  if (candidates.length === 0) return undefined;
  const widestOf = new Map<readonly TextLine[], number>();
  for (const { block, line, next } of pairs) {
    widestOf.set(block, Math.max(widestOf.get(block) ?? 0, widthOf(line), widthOf(next)));
  }
  const leastOf = (line: TextLine, next: TextLine): number => {
    const gap = isUnspaced && endsUnspaced(line.text) && beginsUnspaced(next.text) ? 0 : 1;
    const cut = line.isFirst && !line.isDeep ? indentation : 0;
    const syllable = isHyphenated(line.text) ? longestSyllable : 0;
    return cut + syllable + widthOf(line) + gap + columns(firstUnit(next.text, isUnspaced));
  };
  const measured = pairs.map(({ line, next, block }) => ({
    line,
    next,
    width: widthOf(line),
    least: leastOf(line, next),
    widest: widestOf.get(block) ?? 0,
  }));
  return { measure, isUnspaced, candidates, measured, widthOf, leastOf };
}

// The pattern would search the whole line.
function isHyphenated(text: string): boolean {
  return hyphens.includes(text.at(-1) ?? ' ') && hyphenated.test(text);
}

function widthBy(gauge: Gauge, slack: number, isCapitals: boolean): ScoredWrap | undefined {
  const { isUnspaced, measured, widthOf, leastOf } = gauge;
  const { width: columns, scale } = gauge.measure;
  // A punctuation mark that may not begin or end a line moves a letter to the next line.
  const fullFrom = (width: number): number => width * (1 - slack) - (isUnspaced ? columns('。') : 0);
  let best: (WrapEvidence & { readonly score: number }) | undefined;
  for (const { width, above } of gauge.candidates) {
    const least = (best?.score ?? 0) + 2 * above;
    const found = evidenceFor({ width, full: fullFrom(width), isCapitals, least }, measured);
    if (!found) continue;
    const against = found.against + above;
    best = { ...found, against, width, score: found.full - 2 * against };
  }
  if (!best || !isEvidenceOfWrap({ ...best, width: best.width / scale }, slack > 0)) return undefined;
  const { width, score } = best;
  return {
    score,
    isPerfect: best.against === 0,
    isUnspaced,
    filled: (line) => widthOf(line) / width,
    isFull: (line, next) => leastOf(line, next) > fullFrom(width),
  };
}

// `widths` are sorted.
function countAbove(widths: Float64Array, limit: number): number {
  let [from, to] = [0, widths.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((widths[middle] ?? 0) > limit) to = middle;
    else from = middle + 1;
  }
  return widths.length - from;
}
