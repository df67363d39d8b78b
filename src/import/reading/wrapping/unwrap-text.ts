import { findWrap } from './find-wrap.ts';
import { joinBlock } from './join-block.ts';
import { lineJoiner } from './join-lines.ts';
import { type TextLine, textLines } from './text-line.ts';

/** Lines without a blank line between them, and the number of blank lines before them. */
interface Block {
  readonly gap: number;
  readonly raw: readonly string[];
  readonly lines: readonly TextLine[];
}

/**
 * Plain text whose hard-wrapped lines are joined to paragraphs, with a blank line between two of them. Verse, lists, tables,
 * addresses and quoted lines stay as they are. So does a text whose lines are not wrapped.
 */
export function unwrapText(text: string): string {
  return unwrapTexts([text])[0] ?? text;
}

/** Whether `unwrapText` joined lines of a text. */
export function hasJoinedLines(text: string, unwrapped: string): boolean {
  return unwrapped !== text && unwrapped !== withoutReturns(text);
}

/** Joins the lines of the parts of one text. */
export function unwrapTexts(texts: readonly string[]): readonly string[] {
  if (!texts.some(mayBeWrapped)) return texts;
  const parts = texts.map((text) => blocksOf(withoutReturns(text)));
  const blocks = parts.flat();
  const wrap = findWrap(blocks.map(({ lines }) => lines));
  if (!wrap) return texts;
  const join = lineJoiner(
    blocks.flatMap(({ lines }) => lines.map(({ text }) => text)),
    wrap.isUnspaced,
  );
  const joined = blocks.map(({ lines }) => joinBlock(lines, { wrap, join, isFirst: false }));
  // Only the first wrapped lines may lack the dateline before them.
  const first = joined.findIndex((text) => text !== undefined);
  const opening = joinBlock(blocks[first]?.lines ?? [], { wrap, join, isFirst: true });
  const textOf = new Map(blocks.map((block, at) => [block, at === first ? opening : joined[at]]));
  return parts.map((part) =>
    part.map((block) => '\n'.repeat(block.gap) + (textOf.get(block) ?? block.raw.join('\n'))).join('\n'),
  );
}

function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let raw: string[] = [];
  let texts: string[] = [];
  const end = (): void => {
    if (raw.length > 0) blocks.push({ gap, raw, lines: textLines(raw, texts) });
    if (raw.length > 0) gap = 0;
    [raw, texts] = [[], []];
  };
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      raw.push(line);
      texts.push(trimmed);
    } else {
      end();
      gap += 1;
    }
  }
  end();
  return blocks;
}

// Most texts have long lines or blank lines between them.
const [shortestLine, longestLine] = [15, 420];

function mayBeWrapped(text: string): boolean {
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    const next = text[to + 1];
    if (to - from >= shortestLine && to - from <= longestLine && next !== undefined && next !== '\n') return true;
    from = to + 1;
  }
  return false;
}
