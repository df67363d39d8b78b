import { dictionary } from 'cmu-pronouncing-dictionary';
import type { EnglishWord } from './english-frequency.ts';

const shortestPart = 3;
const shortestCompound = 2 * shortestPart;

/**
 * The English words that consist of two others, by their spelling: guesthouse is guest and house. Both are stressed in it and sound as
 * they do alone, so that copper is not cop and per. `isPart`: whether a word may be one of the two.
 */
export function englishCompounds(
  english: ReadonlyMap<string, EnglishWord>,
  isPart: (spelling: string) => boolean,
): ReadonlyMap<string, readonly [first: string, second: string]> {
  const compounds = new Map<string, readonly [string, string]>();
  for (const [spelling, { isName }] of english) {
    if (isName || spelling.length < shortestCompound || !isPronounced(spelling)) continue;
    const ends = Array.from({ length: spelling.length - shortestCompound + 1 }, (_, index) => index + shortestPart);
    const parts = ends
      .map((end) => [spelling.slice(0, end), spelling.slice(end)] as const)
      .find(([first, second]) => isPart(first) && isPart(second) && areStressedParts(spelling, first, second));
    if (parts) compounds.set(spelling, parts);
  }
  return compounds;
}

function isPronounced(spelling: string): boolean {
  return Object.hasOwn(dictionary, spelling);
}

function areStressedParts(spelling: string, first: string, second: string): boolean {
  if (!isPronounced(first) || !isPronounced(second)) return false;
  const phones = phonesOf(spelling);
  const start = phonesOf(first);
  const end = phonesOf(second);
  // Of two equal consonants one is spoken: midday.
  const from = start.at(-1) === end[0] ? start.length - 1 : start.length;
  return isStressedPart(phones.slice(0, start.length), start) && isStressedPart(phones.slice(from), end);
}

function isStressedPart(spoken: readonly string[], alone: readonly string[]): boolean {
  return spoken.some((phone) => /[12]$/.test(phone)) && withoutStress(spoken) === withoutStress(alone);
}

/** Sounds of the dictionary, the vowels with a digit of stress: 1 and 2 are stressed. */
function phonesOf(spelling: string): readonly string[] {
  return dictionary[spelling]?.split(' ') ?? [];
}

function withoutStress(phones: readonly string[]): string {
  return phones.map((phone) => phone.replace(/\d$/, '')).join(' ');
}
