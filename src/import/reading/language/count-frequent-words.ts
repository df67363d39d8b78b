import { unitsOf } from '../words/text-units.ts';
import { characterClass, letter, mark } from './character-class.ts';

const apostrophe = 0x2019;

/** Frequent words by which languages are recognised. */
export interface FrequentWords {
  readonly languages: readonly string[];
  /** The languages that use a word. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** For each first letter, the lengths of the words as bits. The last bit stands for all longer words. */
  readonly lengths: Uint32Array;
}

const longestLength = 31;

/** Builds the index from lists of words by language. */
export function frequentWords(lists: Readonly<Record<string, string>>): FrequentWords {
  const users = new Map<string, readonly string[]>();
  for (const [lang, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) users.set(word, [...(users.get(word) ?? []), lang]);
  }
  const lengths = new Uint32Array(0x10000);
  for (const word of users.keys()) {
    const first = word.charCodeAt(0);
    lengths[first] = (lengths[first] ?? 0) | (1 << Math.min(word.length, longestLength));
  }
  return { languages: Object.keys(lists), users, lengths };
}

/** Counts the frequent words of each language in a text. Letters, marks and apostrophes belong to a word. */
export function countFrequentWords(
  text: string,
  { languages, users, lengths }: FrequentWords,
): ReadonlyMap<string, number> {
  const votes = new Map(languages.map((lang) => [lang, 0]));
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at += 1) {
    if (!isInWord(units, at)) continue;
    const start = at;
    while (at < units.length && isInWord(units, at)) at += 1;
    const possible = lengths[units[start] as number] as number;
    if ((possible & (1 << Math.min(at - start, longestLength))) === 0) continue;
    for (const lang of users.get(text.slice(start, at)) ?? []) votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  return votes;
}

function isInWord(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit === apostrophe || (characterClass(units, at) & (letter | mark)) !== 0;
}
