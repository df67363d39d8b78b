import { byCodePoints } from './code-points.ts';
import { type DataFile, dataFile } from './data-file.ts';
import { splitChunk } from './word-chunk.ts';

/** Bytes before packing after which a new file begins. Pagefind's own chunks cost a reader 50-110 KB a word; these about 10. */
const fileLimit = 24_000;

/** The words of an index in files that are small enough to be fetched for one word, and the first word of each. */
export interface WordFiles {
  readonly files: readonly DataFile[];
  readonly firstWords: readonly string[];
}

/** Cuts Pagefind's chunks into smaller files. Refuses words that are out of order, since the browser searches by halves. */
export function wordFiles(chunks: readonly Uint8Array[]): WordFiles {
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
  for (const { key, bytes } of chunks.flatMap((chunk) => [...splitChunk(chunk)])) {
    if (last !== undefined && byCodePoints(last, key) >= 0) {
      throw new Error(`Pagefind's words are out of order: "${last}" comes before "${key}"`);
    }
    last = key;
    if (size + bytes.length > fileLimit) flush();
    if (pending.length === 0) firstWords.push(key);
    pending.push(bytes);
    size += bytes.length;
  }
  flush();
  return { files, firstWords };
}
