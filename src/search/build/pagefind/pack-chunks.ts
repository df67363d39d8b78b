import type { PackedPosting, Posting } from '../../format/postings.ts';
import { type PackedWord, packWord, type WordEntry } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** The posting of a word of a text. */
export type ReadPosting = (text: number, word: number) => PackedPosting;

/**
 * Converts the words of Pagefind's chunks to our format, which takes a third of the bytes and allows reading single words. A text has the
 * distinct words of several articles, one article after the other, so a position in it stands for a word of one article.
 */
export function* packChunks(
  chunks: readonly Uint8Array[],
  readPosting: ReadPosting,
): Generator<PackedWord<PackedPosting>> {
  for (const chunk of chunks) {
    for (const { key, forms } of readChunk(chunk)) {
      const sorted = forms.toSorted((a, b) => byCodePoints(a.form, b.form));
      const packed = sorted.map(({ form, postings }) => ({
        form,
        postings: postings.flatMap((posting) => postingsOf(posting, readPosting)),
      }));
      yield packWord({ key, forms: packed } satisfies WordEntry<PackedPosting>);
    }
  }
}

/** The postings of the articles whose words a text has. Each position is followed by a weight. */
function postingsOf({ article: text, positions }: Posting, readPosting: ReadPosting): readonly PackedPosting[] {
  return Array.from({ length: positions.length / 2 }, (_, index) => readPosting(text, positions[index * 2] ?? -1));
}
