import type { Form, IndexedWord, Occurrence } from '../../format/indexed-word.ts';
import { CborReader } from './cbor.ts';

/** Weights in an index of Pagefind are counted in twenty-fourths; a page begins with weight 25. */
const weightUnit = 24;
const firstWeight = 25;

function readOccurrence(reader: CborReader, previous: number): Occurrence {
  const parts = reader.array();
  const page = previous + reader.integer();
  const places: number[] = [];
  let weight = firstWeight;
  let position = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const number = reader.integer();
    if (number < 0) {
      weight = -1 - number;
      position = 0;
    } else {
      position += number;
      places.push(position, weight / weightUnit);
    }
  }
  if (parts > 2) for (let left = reader.array(); left > 0; left -= 1) reader.integer();
  return { page, places };
}

function readOccurrences(reader: CborReader): readonly Occurrence[] {
  let page = 0;
  return Array.from({ length: reader.array() }, () => {
    const occurrence = readOccurrence(reader, page);
    page = occurrence.page;
    return occurrence;
  });
}

function readForms(reader: CborReader, parts: number, key: string): readonly Form[] {
  const plain = readOccurrences(reader);
  const marked = Array.from({ length: parts > 2 ? reader.array() : 0 }, () => {
    reader.array();
    return { form: reader.text(), occurrences: readOccurrences(reader) };
  });
  return plain.length > 0 ? [{ form: key, occurrences: plain }, ...marked] : marked;
}

function readWord(reader: CborReader): IndexedWord {
  const parts = reader.array();
  const key = reader.text();
  return { key, forms: readForms(reader, parts, key) };
}

/** The words of a chunk as Pagefind writes it, by code points. */
export function* readChunk(bytes: Uint8Array): Generator<IndexedWord> {
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) yield readWord(reader);
  if (reader.offset !== bytes.length)
    throw new Error("A chunk of Pagefind's index has an unknown part after its words");
}
