import { beginsContinuation, beginsLower, type TextLine } from './text-line.ts';

/** How well the lines of a text agree with a width. */
export interface WrapEvidence {
  readonly width: number;
  /** Lines that the next word would have made too long. */
  readonly full: number;
  /** Lines that are too short, although their sentence goes on, and lines that are too long. */
  readonly against: number;
  /** Shorter lines that end a sentence. */
  readonly ended: number;
  /** Full lines that end within a sentence. */
  readonly open: number;
  /** Full lines before a line that begins like a continuation, and before one with a lower-case letter. */
  readonly continued: number;
  readonly lower: number;
}

/** A line and the next one. */
export interface MeasuredPair {
  readonly line: TextLine;
  readonly next: TextLine;
  readonly width: number;
  /** The width of the line with the first word of the next one. */
  readonly least: number;
  /** The width of the widest line of their block. */
  readonly widest: number;
}

/** An address or a signature has only lines that are shorter than this share of the width. They weigh less. */
const shortLine = 0.6;
const shortWeight = 0.25;

/** A width at which the lines of a text may be wrapped. */
interface Candidate {
  readonly width: number;
  /** `least` must be above this in a full line. */
  readonly full: number;
  /** The text has only capital letters. */
  readonly isCapitals: boolean;
  /** The full lines, less two for each line against the width, must be more than this. */
  readonly least: number;
}

/** The evidence for a width. Undefined if there is not enough. */
export function evidenceFor(
  { width, full, isCapitals, least }: Candidate,
  pairs: readonly MeasuredPair[],
): Omit<WrapEvidence, 'width'> | undefined {
  const counts = { full: 0, against: 0, ended: 0, open: 0, continued: 0, lower: 0 };
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] as MeasuredPair;
    // Not even if all other lines were full, there would be enough.
    if (counts.full + pairs.length - at - 2 * counts.against <= least) return undefined;
    if (pair.width > width) continue;
    if (pair.least <= full) {
      // The first line of a text may be short because its dateline was cut off.
      if (pair.line.isStopped) counts.ended += 1;
      else if (at > 0) counts.against += pair.widest < width * shortLine ? shortWeight : 1;
      continue;
    }
    counts.full += 1;
    // A line further to the right than the next one begins a paragraph.
    if (!pair.line.isStopped || pair.line.isDeep) counts.open += 1;
    if (isCapitals || beginsContinuation(pair.next.text)) counts.continued += 1;
    if (beginsLower(pair.next.text)) counts.lower += 1;
  }
  return counts.full - 2 * counts.against > least ? counts : undefined;
}

/** Lines of verse and of lists are rarely wider. */
const narrow = 50;

/** Whether the evidence is enough to join lines. The widest line is always full, so one full line alone means nothing. */
export function isEvidenceOfWrap(evidence: WrapEvidence, isLoose: boolean): boolean {
  const { width, full, against, ended, open, continued, lower } = evidence;
  // In a text with a sentence a line, lines of all lengths end a sentence.
  const hasOpenLines = open * 2 >= full || (open > 0 && full >= 3 && ended + against === 0);
  if (!hasOpenLines || continued < full * 0.2) return false;
  if (isLoose) return full >= 8 && against <= full * 0.15;
  if (width < narrow) return full >= (lower > 0 ? 4 : 6) && against <= full * 0.1;
  // Where letters have cases, a small letter after a line that ends within a sentence is evidence by itself.
  const fewest = lower > 0 ? 1 : against === 0 && open === full ? 2 : 3;
  return full >= fewest && against <= (full < 3 ? 0 : full * 0.25);
}
