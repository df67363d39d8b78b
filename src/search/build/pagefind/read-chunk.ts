import { CborReader } from './cbor.ts';

/** A word of Pagefind's index: words of the texts that differ only in marks, and what they have in common. */
export interface KeyedFolds {
  /** The word without marks. */
  readonly key: string;
  readonly folds: readonly string[];
}

/** Reads the words of a chunk of Pagefind's index, sorted by the code points of their keys. Skips where they stand. */
export function* readChunk(bytes: Uint8Array): Generator<KeyedFolds> {
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) yield readWord(reader);
  if (reader.offset !== bytes.length) throw new Error("A chunk of Pagefind's index has unknown data after its words");
}

/** A word is an array of its key, the pages of the key itself, and the others with their pages. */
function readWord(reader: CborReader): KeyedFolds {
  const parts = reader.array();
  const key = reader.text();
  const folds = skipPages(reader) > 0 ? [key] : [];
  for (let left = parts > 2 ? reader.array() : 0; left > 0; left -= 1) {
    reader.array();
    folds.push(reader.text());
    skipPages(reader);
  }
  return { key, folds };
}

function skipPages(reader: CborReader): number {
  const pages = reader.array();
  for (let left = pages; left > 0; left -= 1) reader.skip();
  return pages;
}
