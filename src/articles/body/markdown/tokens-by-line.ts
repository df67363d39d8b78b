import type { Token } from 'markdown-it';

/** Every token of a parsed body, inline tokens included, with its line in the body, from 1. */
export function* tokensByLine(blocks: readonly Token[]): Generator<{ readonly token: Token; readonly line: number }> {
  let line = 1;
  for (const block of blocks) {
    // A table cell has no line of its own: it has that of its row.
    if (block.map) line = block.map[0] + 1;
    yield { token: block, line };
    let breaks = 0;
    for (const token of block.children ?? []) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') breaks += 1;
      yield { token, line: line + breaks };
    }
  }
}
