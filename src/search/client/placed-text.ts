import { blocksOf } from '../field.ts';
import { type PlacedBlock, placeWords } from '../place-words.ts';
import type { ResultText } from '../shard-table.ts';

const known = new WeakMap<ResultText, readonly PlacedBlock[]>();

/** The words of an article at their places; counted once, however often they are asked for. */
export function placedText(text: ResultText): readonly PlacedBlock[] {
  const blocks = known.get(text) ?? placeWords(blocksOf(text));
  known.set(text, blocks);
  return blocks;
}
