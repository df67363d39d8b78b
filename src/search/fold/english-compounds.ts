import { dictionary } from 'cmu-pronouncing-dictionary';
import type { EnglishWord } from './english-frequency.ts';

const shortestPart = 3;
const shortestCompound = 2 * shortestPart;
/** Rarer ones would only make the table longer. */
const minCount = 20;

/**
 * The English words that consist of two others, by their spelling: guesthouse is guest and house. Both sound in it as they
 * do alone, so that copper is not cop and per. `isPart`: whether a word may be one of the two. Of several pairs, the one of the more frequent words.
 */
export function englishCompounds(
  english: ReadonlyMap<string, EnglishWord>,
  isPart: (spelling: string) => boolean,
): ReadonlyMap<string, readonly [first: string, second: string]> {
  const compounds = new Map<string, readonly [string, string]>();
  const frequency = (parts: readonly string[]) => Math.min(...parts.map((part) => english.get(part)?.count ?? 0));
  for (const [spelling, { count, isName }] of english) {
    if (isName || count < minCount || spelling.length < shortestCompound || !isPronounced(spelling)) continue;
    const ends = Array.from({ length: spelling.length - shortestCompound + 1 }, (_, index) => index + shortestPart);
    const [parts] = ends
      .map((end) => [spelling.slice(0, end), spelling.slice(end)] as const)
      .filter(([first, second]) => isPart(first) && isPart(second) && soundAlone(spelling, first, second))
      .toSorted((a, b) => frequency(b) - frequency(a));
    if (parts) compounds.set(spelling, parts);
  }
  return compounds;
}

function isPronounced(spelling: string): boolean {
  return Object.hasOwn(dictionary, spelling);
}

function soundAlone(spelling: string, first: string, second: string): boolean {
  if (!isPronounced(first) || !isPronounced(second)) return false;
  const spoken = phonesOf(spelling);
  const parts = [...phonesOf(first), ...phonesOf(second)];
  if (plainSounds(spoken) !== plainSounds(parts)) return false;
  const vowels = spoken.filter(isVowel);
  const border = phonesOf(first).filter(isVowel).length;
  return [vowels.slice(0, border), vowels.slice(border)].every((part) => part.some(isFull));
}

/** Sounds of the dictionary (ARPABET). Those of vowels end with a digit, which is 0 without stress. */
function phonesOf(spelling: string): readonly string[] {
  return dictionary[spelling]?.split(' ') ?? [];
}

function isVowel(phone: string): boolean {
  return /\d$/.test(phone);
}

/** Whether a vowel is none of those that English swallows. */
function isFull(vowel: string): boolean {
  return !/^(?:AH|ER|IH|IY)0/.test(vowel);
}

/** Sounds without stress and without the differences of swallowed vowels. Of two equal consonants, one is spoken: midday. */
function plainSounds(phones: readonly string[]): string {
  return phones
    .map((phone) => phone.replace('IH0', 'AH0').replace(/\d$/, ''))
    .filter((phone, index, all) => phone !== all[index - 1])
    .join(' ');
}
