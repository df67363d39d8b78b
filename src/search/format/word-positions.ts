import { type Word, wordsOf } from '../words/tokens.ts';
import type { Block } from './field.ts';

/** The words of one block; the word at index n stands at position `first + n` of the article. */
export interface PlacedBlock extends Block {
  readonly first: number;
  readonly words: readonly Word[];
}

/**
 * Counts the words of an article. One position is left empty between blocks, so that the last word of one and the first of
 * the next are no neighbours. Build and browser count alike: a position of the index leads back to its word.
 */
export function placeWords(blocks: readonly Block[]): readonly PlacedBlock[] {
  let next = 0;
  return blocks.map((block) => {
    const placed = { ...block, first: next, words: wordsOf(block.text) };
    next += placed.words.length + 1;
    return placed;
  });
}
