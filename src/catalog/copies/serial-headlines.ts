import { hashWords } from './text-words.ts';

/** The part of the other words that two headlines share. */
const leastShared = 0.5;

/** Whether two headlines are those of pieces of a series: nearly the same, with other numbers. `Part 1`, `Part 2`. */
export function areSerialHeadlines(a: string, b: string): boolean {
  const [ofA, ofB] = [readHeadline(a), readHeadline(b)];
  if (isWithin(ofA.numbers, ofB.numbers) || isWithin(ofB.numbers, ofA.numbers)) return false;
  const shared = ofA.words.intersection(ofB.words).size;
  return shared >= leastShared * Math.max(1, Math.min(ofA.words.size, ofB.words.size));
}

function readHeadline(text: string) {
  const { hashes, numbers } = hashWords(text);
  const inNumbers = new Set(numbers);
  return { numbers: inNumbers, words: new Set(hashes).difference(inNumbers) };
}

function isWithin(numbers: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return numbers.isSubsetOf(others);
}
