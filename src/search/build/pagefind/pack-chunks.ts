import type { PackedPosting, Posting } from '../../format/postings.ts';
import { type PackedWord, packWord, type WordEntry } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** The bytes of the positions of a word in a text. */
export type ReadPositions = (text: number, word: number) => Uint8Array;

/**
 * Converts the words of Pagefind's chunks to our format, which takes a third of the bytes and allows reading single words. Pagefind
 * indexes the distinct words of each text, so the position of a word is its number in the text; `positions` are those in the article.
 * `articles` has the number of each text's article.
 */
export function* packChunks(
  chunks: readonly Uint8Array[],
  positions: ReadPositions,
  articles: readonly number[],
): Generator<PackedWord<PackedPosting>> {
  const withPositions = ({ article: text, positions: [word = -1] }: Posting): PackedPosting => ({
    article: articles[text] ?? -1,
    positions: positions(text, word),
  });
  for (const chunk of chunks) {
    for (const { key, forms } of readChunk(chunk)) {
      const sorted = forms.toSorted((a, b) => byCodePoints(a.form, b.form));
      const packed = sorted.map(({ form, postings }) => ({ form, postings: postings.map(withPositions) }));
      yield packWord({ key, forms: packed } satisfies WordEntry<PackedPosting>);
    }
  }
}
