import type { IndexedWord } from '../../format/indexed-word.ts';
import { placePostings } from '../../format/postings.ts';
import { writeWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { readChunk } from './read-chunk.ts';

/** The words of Pagefind's chunks as our files hold them: a third of the bytes, and one can be read without the others. */
export function* packChunks(
  chunks: readonly Uint8Array[],
): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  for (const chunk of chunks) {
    for (const word of readChunk(chunk)) yield { key: word.key, bytes: writeWord(inOrder(word), placePostings) };
  }
}

/** Pagefind tells the forms of a word in no order that it promises. */
function inOrder({ key, forms }: IndexedWord): IndexedWord {
  return { key, forms: forms.toSorted((a, b) => byCodePoints(a.form, b.form)) };
}
