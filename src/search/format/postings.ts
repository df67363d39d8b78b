import type { BinaryReader } from './binary-reader.ts';
import { BinaryWriter } from './binary-writer.ts';
import { fieldWeights } from './field.ts';

/** The postings of one form of a word in one article. */
export interface Posting {
  /** Number of the article within its shard. */
  readonly article: number;
  /** Positions of the word, each followed by its weight: [12, 1, 40, 1, 3, 8]. */
  readonly positions: readonly number[];
}

/** Weights by their number in the file; it takes the two lowest bits. */
const weights = Object.values(fieldWeights).toSorted((a, b) => a - b);
const weightBits = 4;

/** Writes and reads the postings of a form. */
export interface PostingCodec<Value> {
  readonly write: (postings: readonly Value[]) => Uint8Array;
  readonly read: (reader: BinaryReader) => readonly Value[];
}

/**
 * Postings with positions. An article is stored as the difference to the previous one. For each weight follow the number of positions,
 * with a bit that says whether another weight follows, and the positions, each as the difference to the previous one.
 */
export const positionPostings: PostingCodec<Posting> = {
  write: (postings) => {
    const writer = new BinaryWriter();
    let previous = 0;
    for (const { article, positions } of postings) {
      writer.number(article - previous);
      previous = article;
      writePositions(writer, positions);
    }
    return writer.bytes();
  },
  read: (reader) => {
    const postings: Posting[] = [];
    let article = 0;
    while (!reader.isDone) {
      article += reader.number();
      postings.push({ article: article, positions: readPositions(reader) });
    }
    return postings;
  },
};

/** Reads the articles of postings with positions, and skips the positions. */
export function readPostedArticles(reader: BinaryReader): readonly number[] {
  const articles: number[] = [];
  let article = 0;
  while (!reader.isDone) {
    article += reader.number();
    articles.push(article);
    skipPositions(reader);
  }
  return articles;
}

function skipPositions(reader: BinaryReader): void {
  for (let isMore = true; isMore; ) {
    const rest = Math.floor(reader.number() / weightBits);
    isMore = rest % 2 === 1;
    reader.skipNumbers(Math.floor(rest / 2));
  }
}

/** The positions of a form in one article, as `writePositions` writes them. */
export interface PackedPosting {
  readonly article: number;
  readonly positions: Uint8Array;
}

/** Writes the same bytes as `positionPostings`, from positions that are written already. */
export function writePackedPostings(postings: readonly PackedPosting[]): Uint8Array {
  const writer = new BinaryWriter();
  let previous = 0;
  for (const { article, positions } of postings) {
    writer.number(article - previous);
    previous = article;
    writer.raw(positions);
  }
  return writer.bytes();
}

/** Reads postings with positions without decoding the positions. */
export function readPackedPostings(reader: BinaryReader): readonly PackedPosting[] {
  const postings: PackedPosting[] = [];
  let article = 0;
  while (!reader.isDone) {
    article += reader.number();
    const start = reader.offset;
    skipPositions(reader);
    postings.push({ article, positions: reader.view(start, reader.offset) });
  }
  return postings;
}

/** Article numbers only, each as the difference to the previous one. */
export const articlePostings: PostingCodec<number> = {
  write: (articles) => {
    const writer = new BinaryWriter();
    let previous = 0;
    for (const article of articles) {
      writer.number(article - previous);
      previous = article;
    }
    return writer.bytes();
  },
  read: (reader) => {
    const articles: number[] = [];
    let article = 0;
    while (!reader.isDone) {
      article += reader.number();
      articles.push(article);
    }
    return articles;
  },
};

/** The bytes of postings, not decoded. */
export const postingBytes: PostingCodec<Uint8Array> = {
  write: ([bytes = new Uint8Array()]) => bytes,
  read: (reader) => [reader.rest()],
};

/** Writes the positions of a form in one article, each followed by its weight. */
export function writePositions(writer: BinaryWriter, positions: readonly number[]): void {
  if (isOneGroup(positions)) {
    writeGroup(writer, positions, false);
    return;
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < positions.length; index += 2) {
    const weight = positions[index + 1] ?? 0;
    const group = groups.get(weight) ?? [];
    groups.set(weight, group);
    group.push(positions[index] ?? 0);
  }
  let left = groups.size;
  for (const [weight, group] of groups) {
    left -= 1;
    const sorted = group.toSorted((a, b) => a - b).flatMap((position) => [position, weight]);
    writeGroup(writer, sorted, left > 0);
  }
}

/** Whether positions are sorted and have one weight, as those of most words. Then nothing is grouped, sorted or copied. */
function isOneGroup(positions: readonly number[]): boolean {
  for (let index = 2; index < positions.length; index += 2)
    if (positions[index + 1] !== positions[1] || (positions[index] ?? 0) < (positions[index - 2] ?? 0)) return false;
  return positions.length > 0;
}

/** Writes sorted positions of one weight. `isMore`: whether those of another weight follow. */
function writeGroup(writer: BinaryWriter, positions: readonly number[], isMore: boolean): void {
  const weight = weights.indexOf((positions[1] ?? 0) as (typeof weights)[number]);
  if (weight < 0) throw new Error(`No field has the weight ${positions[1]}`);
  writer.number((positions.length + (isMore ? 1 : 0)) * weightBits + weight);
  let previous = 0;
  for (let index = 0; index < positions.length; index += 2) {
    const position = positions[index] ?? 0;
    writer.number(position - previous);
    previous = position;
  }
}

function readPositions(reader: BinaryReader): readonly number[] {
  const positions: number[] = [];
  for (let isMore = true; isMore; ) {
    const head = reader.number();
    const weight = weights[head % weightBits] ?? 0;
    const rest = Math.floor(head / weightBits);
    isMore = rest % 2 === 1;
    let position = 0;
    for (let left = Math.floor(rest / 2); left > 0; left -= 1) {
      position += reader.number();
      positions.push(position, weight);
    }
  }
  return positions;
}
