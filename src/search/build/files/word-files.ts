import { byCodePoints } from '../../words/code-points.ts';
import { type DataFile, dataFile } from './data-file.ts';

/** Bytes before packing after which a new file begins: what a reader loads for a word is some 10 KB. */
export const fileLimit = 14_000;

/** Words in files that are small enough to be fetched for one word, and the first word of each. */
export interface WordFiles {
  readonly files: readonly DataFile[];
  readonly firstWords: readonly string[];
}

/** Cuts words, each with its bytes, into files. Refuses words that are out of order, since the browser searches by halves. */
export function wordFiles(
  words: Iterable<{ readonly key: string; readonly bytes: Uint8Array }>,
  limit = fileLimit,
): WordFiles {
  const files: DataFile[] = [];
  const firstWords: string[] = [];
  let pending: Uint8Array[] = [];
  let size = 0;
  let last: string | undefined;
  const flush = () => {
    if (pending.length > 0) files.push(dataFile(Buffer.concat(pending)));
    pending = [];
    size = 0;
  };
  for (const { key, bytes } of words) {
    if (last !== undefined && byCodePoints(last, key) >= 0) {
      throw new Error(`The words of the index are out of order: "${last}" comes before "${key}"`);
    }
    last = key;
    if (size + bytes.length > limit) flush();
    if (pending.length === 0) firstWords.push(key);
    pending.push(bytes);
    size += bytes.length;
  }
  flush();
  return { files, firstWords };
}

/** Words, and the limit by which they fill all their files to the same height. */
export function evenly<Word extends { readonly bytes: Uint8Array }>(
  words: readonly Word[],
  limit: number,
): readonly [words: readonly Word[], limit: number] {
  const size = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  // A file ends before the word that would not fit: so a little more than the mean.
  return [words, Math.min(limit, Math.ceil((size / Math.max(1, Math.ceil(size / limit))) * 1.02))];
}
