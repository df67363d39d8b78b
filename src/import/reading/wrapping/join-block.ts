import { isPair, type Wrap } from './find-wrap.ts';
import type { JoinLines } from './join-lines.ts';
import { beginsLower, type TextLine } from './text-line.ts';

interface BlockContext {
  readonly wrap: Wrap;
  readonly join: JoinLines;
  /** The first wrapped lines of the text. The dateline before them may have been cut off. */
  readonly isFirst: boolean;
}

/** A paragraph, or a line that stays one. */
interface Part {
  readonly text: string;
  readonly first: TextLine;
  readonly last: TextLine;
}

/** The share of the width that a line without its dateline fills at least. */
const shortestOpening = 0.4;
/** The same for other lines that go on with a small letter. */
const shortestLine = 0.5;

/** Joins the lines of a block to paragraphs. Undefined if most of its lines are not wrapped: a verse, an address. */
export function joinBlock(lines: readonly TextLine[], context: BlockContext): string | undefined {
  const { wrap, join, isFirst } = context;
  // Whether the next line had no room for its beginning; undefined if the next line is surely none of the same paragraph.
  const isFull = lines.map((line, at) => {
    const next = lines[at + 1];
    return next && isPair(line, next) ? wrap.isFull(line, next) : undefined;
  });
  const full = isFull.filter((found) => found).length;
  const short = lines.filter((line, at) => isFull[at] === false && !line.isStopped && (at > 0 || !isFirst)).length;
  if (full === 0 || full <= short) return undefined;
  const parts: Part[] = [];
  for (const [at, next] of lines.entries()) {
    const line = lines[at - 1];
    const before = parts.at(-1);
    const joins =
      line &&
      before &&
      isFull[at - 1] !== undefined &&
      (isFull[at - 1] || goesOn(line, next, wrap) || (at === 1 && isFirst && isOpening(line, wrap)));
    if (joins) parts.splice(-1, 1, { text: join(before.text, next.text), first: before.first, last: next });
    else parts.push({ text: next.text, first: next, last: next });
  }
  return parts.map((part, at) => `${at === 0 ? '' : separator(parts[at - 1] ?? part, part)}${part.text}`).join('');
}

function goesOn(line: TextLine, next: TextLine, wrap: Wrap): boolean {
  return !line.isStopped && wrap.filled(line) >= shortestLine && beginsLower(next.text);
}

function isOpening(line: TextLine, wrap: Wrap): boolean {
  return !line.isStopped && wrap.filled(line) >= shortestOpening;
}

// Lines that stay lines are rows of one verse, list or table.
function separator(before: Part, part: Part): string {
  if ((before.first.isListed && part.first.isListed) || (before.first.isFixed && part.first.isFixed)) return '\n';
  const isParagraph = before.first !== before.last || part.first !== part.last;
  return isParagraph || before.last.isStopped ? '\n\n' : '\n';
}
