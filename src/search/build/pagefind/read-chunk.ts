import type { Posting } from '../../format/postings.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { CborReader } from './cbor.ts';

/** Pagefind stores weights in units of 1/24. Each page starts with weight 25. */
const weightUnit = 24;
const firstWeight = 25;

function readPosting(reader: CborReader, previous: number): Posting {
  const parts = reader.array();
  const article = previous + reader.integer();
  const positions: number[] = [];
  let weight = firstWeight;
  let position = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const number = reader.integer();
    if (number < 0) {
      weight = -1 - number;
      position = 0;
    } else {
      position += number;
      positions.push(position, weight / weightUnit);
    }
  }
  if (parts > 2) for (let left = reader.array(); left > 0; left -= 1) reader.integer();
  return { article: article, positions: positions };
}

function readPostings(reader: CborReader): readonly Posting[] {
  let article = 0;
  return Array.from({ length: reader.array() }, () => {
    const posting = readPosting(reader, article);
    article = posting.article;
    return posting;
  });
}

function readForms(reader: CborReader, parts: number, key: string): WordEntry<Posting>['forms'] {
  const plain = readPostings(reader);
  const marked = Array.from({ length: parts > 2 ? reader.array() : 0 }, () => {
    reader.array();
    return { form: reader.text(), postings: readPostings(reader) };
  });
  return plain.length > 0 ? [{ form: key, postings: plain }, ...marked] : marked;
}

function readWord(reader: CborReader): WordEntry<Posting> {
  const parts = reader.array();
  const key = reader.text();
  return { key, forms: readForms(reader, parts, key) };
}

/** Reads the words of a chunk of Pagefind's index, sorted by code points. */
export function* readChunk(bytes: Uint8Array): Generator<WordEntry<Posting>> {
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) yield readWord(reader);
  if (reader.offset !== bytes.length) throw new Error("A chunk of Pagefind's index has unknown data after its words");
}
