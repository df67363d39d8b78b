import { fieldWeights, searchedBlocks } from '../../format/field.ts';
import { type PositionedBlock, positionWords } from '../../format/word-positions.ts';
import { indexForm } from '../../words/index-form.ts';
import { withEdges, wordEdges } from '../../words/word-edges.ts';
import type { SearchRecord } from './search-record.ts';

/** An article prepared for the index. */
export interface IndexedText {
  /** Its distinct folded words, in the order of their first occurrence, with their positions; each is followed by its weight. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Number of words. */
  readonly length: number;
  /** The blocks of the article. */
  readonly blocks: readonly PositionedBlock[];
}

/** Folds the words of an article for the index. */
export function indexedText(record: SearchRecord): IndexedText {
  const blocks = positionWords(searchedBlocks(record));
  const words = new Map<string, number[]>();
  let length = 0;
  for (const block of blocks) {
    const weight = fieldWeights[block.field];
    length += block.words.length;
    const edges = wordEdges(block.text, block.words);
    for (const [index, { text }] of block.words.entries()) {
      const form = withEdges(indexForm(text), edges[index]);
      if (form === '') continue;
      const positions = words.get(form);
      if (positions) positions.push(block.first + index, weight);
      else words.set(form, [block.first + index, weight]);
    }
  }
  return { words, length, blocks };
}
