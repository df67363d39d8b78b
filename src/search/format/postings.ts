import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { fieldWeights } from './field.ts';
import type { Occurrence } from './indexed-word.ts';

/** Weights by the number that stands for them; the two lowest bits hold it. */
const weights = Object.values(fieldWeights).toSorted((a, b) => a - b);
const weightBits = 4;

/** What the forms of a word are followed by: where each stands. */
export interface Postings<Found> {
  readonly write: (found: readonly Found[]) => Uint8Array;
  readonly read: (reader: ByteReader) => readonly Found[];
}

/**
 * Articles with places. Each article is the difference to the one before; then, for each weight, how many places there are, with a
 * bit that says whether another weight follows, and the places, each the difference to the one before.
 */
export const placePostings: Postings<Occurrence> = {
  write: (occurrences) => {
    const writer = new ByteWriter();
    let previous = 0;
    for (const { page, places } of occurrences) {
      writer.number(page - previous);
      previous = page;
      writePlaces(writer, places);
    }
    return writer.bytes();
  },
  read: (reader) => {
    const occurrences: Occurrence[] = [];
    let page = 0;
    while (!reader.isDone) {
      page += reader.number();
      occurrences.push({ page, places: readPlaces(reader) });
    }
    return occurrences;
  },
};

/** Articles alone, each the difference to the one before. */
export const pagePostings: Postings<number> = {
  write: (pages) => {
    const writer = new ByteWriter();
    for (const [index, page] of pages.entries()) writer.number(page - (pages[index - 1] ?? 0));
    return writer.bytes();
  },
  read: (reader) => {
    const pages: number[] = [];
    let page = 0;
    while (!reader.isDone) {
      page += reader.number();
      pages.push(page);
    }
    return pages;
  },
};

function writePlaces(writer: ByteWriter, places: readonly number[]): void {
  const groups = new Map<number, number[]>();
  for (let index = 0; index < places.length; index += 2) {
    const weight = weights.indexOf((places[index + 1] ?? 0) as (typeof weights)[number]);
    if (weight < 0) throw new Error(`No field of an article has the weight ${places[index + 1]}`);
    groups.set(weight, [...(groups.get(weight) ?? []), places[index] ?? 0]);
  }
  let left = groups.size;
  for (const [weight, positions] of groups) {
    left -= 1;
    writer.number((positions.length * 2 + (left > 0 ? 1 : 0)) * weightBits + weight);
    let previous = 0;
    for (const position of positions.toSorted((a, b) => a - b)) {
      writer.number(position - previous);
      previous = position;
    }
  }
}

function readPlaces(reader: ByteReader): readonly number[] {
  const places: number[] = [];
  for (let isMore = true; isMore; ) {
    const head = reader.number();
    const weight = weights[head % weightBits] ?? 0;
    const rest = Math.floor(head / weightBits);
    isMore = rest % 2 === 1;
    let position = 0;
    for (let left = Math.floor(rest / 2); left > 0; left -= 1) {
      position += reader.number();
      places.push(position, weight);
    }
  }
  return places;
}
