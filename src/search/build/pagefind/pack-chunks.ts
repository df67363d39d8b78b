import type { Posting } from '../../format/postings.ts';
import { writePackedPostings } from '../../format/postings.ts';
import { type WordEntry, writeWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** The bytes of the positions of a word in an article. */
export type ReadPositions = (article: number, word: number) => Uint8Array;

/**
 * Converts the words of Pagefind's chunks to our format, which takes a third of the bytes and allows reading single words. Pagefind
 * indexes the distinct words of each article, so the position of a word is its number in the article; `positions` are those in the text.
 */
export function* packChunks(
  chunks: readonly Uint8Array[],
  positions: ReadPositions,
): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  const withPositions = ({ article, positions: [word = -1] }: Posting) => ({
    article,
    positions: positions(article, word),
  });
  const codec = { write: (postings: readonly Posting[]) => writePackedPostings(postings.map(withPositions)) };
  for (const chunk of chunks) {
    for (const word of readChunk(chunk)) yield { key: word.key, bytes: writeWord(withSortedForms(word), codec) };
  }
}

/** Pagefind does not guarantee the order of the forms of a word. */
function withSortedForms({ key, forms }: WordEntry<Posting>): WordEntry<Posting> {
  return { key, forms: forms.toSorted((a, b) => byCodePoints(a.form, b.form)) };
}
