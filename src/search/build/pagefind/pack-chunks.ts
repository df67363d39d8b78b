import type { PackedPosting, Posting } from '../../format/postings.ts';
import { type PackedWord, packWord, type WordEntry } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** The posting of a word of a text. */
export type ReadPosting = (text: number, word: number) => PackedPosting;

/**
 * Converts the words of Pagefind's chunks to our format, which takes a third of the bytes and allows reading single words. A
 * position in a text stands for a word of one article.
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
        postings: postingsOf(postings, readPosting),
      }));
      yield packWord({ key, forms: packed } satisfies WordEntry<PackedPosting>);
    }
  }
}

/** The postings of the articles whose words the texts have. Each position is followed by a weight. */
function postingsOf(texts: readonly Posting[], readPosting: ReadPosting): readonly PackedPosting[] {
  const postings: PackedPosting[] = [];
  for (const { article: text, positions } of texts)
    for (let index = 0; index < positions.length; index += 2) postings.push(readPosting(text, positions[index] ?? -1));
  return postings;
}
