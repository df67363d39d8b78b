import { isPair, type Wrap } from './find-wrap.ts';
import type { JoinLines } from './join-lines.ts';
import type { TextLine } from './text-line.ts';

interface BlockContext {
  readonly wrap: Wrap;
  readonly join: JoinLines;
  /** The first wrapped lines of the text. The dateline before them may have been cut off. */
  readonly isFirst: boolean;
}

interface Part {
  readonly text: string;
  readonly lines: readonly TextLine[];
}

/** The share of the width that a line without its dateline fills at least. */
const shortestOpening = 0.4;
/** The same for other lines that go on with a small letter. */
const shortestLine = 0.5;

/** Joins the lines of a block to paragraphs. Undefined if most of its lines are not wrapped: a verse, an address. */
export function joinBlock(lines: readonly TextLine[], context: BlockContext): string | undefined {
  const { wrap, join, isFirst } = context;
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && isPair(line, next) && (at > 0 || !isFirst || wrap.isFull(line, next)) ? [{ line, next }] : [];
  });
  const full = pairs.filter(({ line, next }) => wrap.isFull(line, next)).length;
  const short = pairs.filter(({ line, next }) => !wrap.isFull(line, next) && !line.isStopped).length;
  if (full === 0 || full <= short) return undefined;
  const parts: Part[] = [];
  for (const [at, next] of lines.entries()) {
    const line = lines[at - 1];
    const last = parts.at(-1);
    const joins = line && last && (goesOn(line, next, wrap) || (at === 1 && isFirst && isOpening(line, next, wrap)));
    if (joins) parts.splice(-1, 1, { text: join(last.text, next.text), lines: [...last.lines, next] });
    else parts.push({ text: next.text, lines: [next] });
  }
  return parts.map((part, at) => `${at === 0 ? '' : separator(parts[at - 1] ?? part, part)}${part.text}`).join('');
}

function goesOn(line: TextLine, next: TextLine, wrap: Wrap): boolean {
  if (!isPair(line, next)) return false;
  return wrap.isFull(line, next) || (!line.isStopped && next.isLower && wrap.filled(line) >= shortestLine);
}

function isOpening(line: TextLine, next: TextLine, wrap: Wrap): boolean {
  return isPair(line, next) && !line.isStopped && wrap.filled(line) >= shortestOpening;
}

// Lines that stay lines are rows of one verse, list or table.
function separator(before: Part, part: Part): string {
  const [first, second] = [before.lines[0], part.lines[0]];
  if ((first?.isListed && second?.isListed) || (first?.isFixed && second?.isFixed)) return '\n';
  return before.lines.length > 1 || part.lines.length > 1 || before.lines.at(-1)?.isStopped ? '\n\n' : '\n';
}
