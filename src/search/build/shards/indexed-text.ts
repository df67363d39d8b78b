import { blocksOf, fieldWeights } from '../../format/field.ts';
import { placeWords } from '../../format/word-positions.ts';
import { indexForm } from '../../words/index-form.ts';
import type { SearchRecord } from './search-record.ts';

/** Holds a position where nothing is indexed. */
const gap = '-';

/** An article as Pagefind reads it. */
export interface IndexedText {
  /** Folded words, one for each position, with Pagefind's marks for the weight of each block. */
  readonly content: string;
  /** The same without the marks of weight: what Pagefind's fragment must give back. */
  readonly positions: string;
  /** Words of the article. */
  readonly length: number;
}

/** Folds an article's words for the index. Every word keeps its position. */
export function indexedText(record: SearchRecord): IndexedText {
  const blocks = placeWords(blocksOf(record)).map((block) => ({
    block,
    folded: block.words.map((word) => indexForm(word.text) || gap),
  }));
  const marked = blocks.map(
    ({ block, folded }) =>
      `___PAGEFIND_WEIGHT___${fieldWeights[block.field]} ${folded.join(' ')} ___END_PAGEFIND_WEIGHT___`,
  );
  return {
    content: marked.join(` ${gap} `).replaceAll('  ', ' '),
    positions: blocks
      .map(({ folded }) => [...folded, gap].join(' '))
      .join(' ')
      .slice(0, -gap.length)
      .trimEnd(),
    length: blocks.reduce((sum, { folded }) => sum + folded.length, 0),
  };
}
