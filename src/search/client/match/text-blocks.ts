import { blocksOf } from '../../format/field.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { type PlacedBlock, placeWords } from '../../format/word-positions.ts';

const known = new WeakMap<ResultText, readonly PlacedBlock[]>();

/** The words of an article at their places; counted once, however often they are asked for. */
export function placedText(text: ResultText): readonly PlacedBlock[] {
  const blocks = known.get(text) ?? placeWords(blocksOf(text));
  known.set(text, blocks);
  return blocks;
}
