import { fieldWeights, searchedBlocks } from '../../format/field.ts';
import { type PositionedBlock, positionWords } from '../../format/word-positions.ts';
import { indexForm } from '../../words/index-form.ts';
import type { SearchRecord } from './search-record.ts';

/** Fills a position without a word. */
const gap = '-';

/** An article prepared for Pagefind. */
export interface IndexedText {
  /** Folded words, one for each position, with Pagefind's markers for the weight of each block. */
  readonly content: string;
  /** The same without the weight markers. Pagefind's fragment must equal it. */
  readonly positions: string;
  /** Number of words. */
  readonly length: number;
  /** The blocks of the article. */
  readonly blocks: readonly PositionedBlock[];
}

/** Folds the words of an article for the index. Every word keeps its position. */
export function indexedText(record: SearchRecord): IndexedText {
  const positioned = positionWords(searchedBlocks(record));
  const blocks = positioned.map((block) => ({
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
    blocks: positioned,
  };
}
