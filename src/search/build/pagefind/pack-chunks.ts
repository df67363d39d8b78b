import { type Posting, positionPostings } from '../../format/postings.ts';
import { type WordEntry, writeWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** Converts the words of Pagefind's chunks to our format, which takes a third of the bytes and allows reading single words. */
export function* packChunks(
  chunks: readonly Uint8Array[],
): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  for (const chunk of chunks) {
    for (const word of readChunk(chunk))
      yield { key: word.key, bytes: writeWord(withSortedForms(word), positionPostings) };
  }
}

/** Pagefind does not guarantee the order of the forms of a word. */
function withSortedForms({ key, forms }: WordEntry<Posting>): WordEntry<Posting> {
  return { key, forms: forms.toSorted((a, b) => byCodePoints(a.form, b.form)) };
}
