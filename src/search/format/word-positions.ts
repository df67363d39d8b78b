import { type Token, tokenize } from '../words/tokens.ts';
import type { TextBlock } from './field.ts';

/** A block with its words. The word at index n has position `first + n` in the article. */
export interface PositionedBlock extends TextBlock {
  readonly first: number;
  readonly words: readonly Token[];
}

/**
 * Numbers the words of an article. One position stays empty between blocks, so that phrases do not match across blocks. Build and
 * browser use the same numbers, so the browser can find the word of an indexed position.
 */
export function positionWords(blocks: readonly TextBlock[]): readonly PositionedBlock[] {
  let next = 0;
  return blocks.map((block) => {
    const positioned = { ...block, first: next, words: tokenize(block.text) };
    next += positioned.words.length + 1;
    return positioned;
  });
}
