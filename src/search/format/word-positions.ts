import { type Token, tokenize } from '../words/tokens.ts';
import type { TextBlock } from './field.ts';

/** A block with its words. The word at index n has position `first + n` in the article. */
export interface PositionedBlock extends TextBlock {
  readonly first: number;
  readonly words: readonly Token[];
}

/** Blocks begin at multiples of this number. */
const blockSize = 64;

/**
 * The first position of a block after another one. Positions between them stay empty: phrases do not match across blocks, and a word more
 * or less in one block rarely changes the positions, and so the files, of the words in the others.
 */
export function firstOfNext(first: number, words: number): number {
  return first + Math.ceil((words + 1) / blockSize) * blockSize;
}

/** Numbers the words of an article. Build and browser use the same numbers, so the browser can find the word of an indexed position. */
export function positionWords(blocks: readonly TextBlock[]): readonly PositionedBlock[] {
  let next = 0;
  return blocks.map((block) => {
    const positioned = { ...block, first: next, words: tokenize(block.text) };
    next = firstOfNext(next, positioned.words.length);
    return positioned;
  });
}
