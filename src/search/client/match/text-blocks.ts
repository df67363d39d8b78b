import { searchedBlocks } from '../../format/field.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { type PositionedBlock, positionWords } from '../../format/word-positions.ts';

const cache = new WeakMap<ResultText, readonly PositionedBlock[]>();

/** The blocks of an article with word positions. Cached for each text. */
export function textBlocks(text: ResultText): readonly PositionedBlock[] {
  const blocks = cache.get(text) ?? positionWords(searchedBlocks(text));
  cache.set(text, blocks);
  return blocks;
}
