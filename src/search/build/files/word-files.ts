import { byCodePoints } from '../../words/code-points.ts';
import { type PackFile, packFile, type SearchFile } from './search-file.ts';

/** Maximum size of a word file before compression, in bytes. A reader loads about 10 KB for a word. */
export const fileLimit = 14_000;

/** Word files that are small enough to load for one word, and the first word of each. */
export interface WordFiles {
  readonly files: readonly SearchFile[];
  readonly firstWords: readonly string[];
}

/** Splits words into files. Throws if the words are not sorted, because the browser uses binary search. */
export function wordFiles(
  words: Iterable<{ readonly key: string; readonly bytes: Uint8Array }>,
  limit = fileLimit,
  pack: PackFile = packFile,
): WordFiles {
  const files: SearchFile[] = [];
  const firstWords: string[] = [];
  let pending: Uint8Array[] = [];
  let size = 0;
  let last: string | undefined;
  const flush = () => {
    if (pending.length > 0) files.push(pack(Buffer.concat(pending)));
    pending = [];
    size = 0;
  };
  for (const { key, bytes } of words) {
    if (last !== undefined && byCodePoints(last, key) >= 0) {
      throw new Error(`The words of the index are not sorted: "${last}" comes before "${key}"`);
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

/** Words, and a size limit with which all their files have about the same size. */
export function fillEvenly<Word extends { readonly bytes: Uint8Array }>(
  words: readonly Word[],
  limit: number,
): readonly [words: readonly Word[], limit: number] {
  const size = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  // A file ends before the word that would not fit, so the limit is slightly above the mean.
  return [words, Math.min(limit, Math.ceil((size / Math.max(1, Math.ceil(size / limit))) * 1.02))];
}
