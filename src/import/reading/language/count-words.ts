import { unitsOf } from '../words/text-units.ts';
import { characterClass, letter, mark } from './character-class.ts';

const apostrophe = 0x2019;

/** Words that languages are told by. */
export interface TellingWords {
  readonly languages: readonly string[];
  /** The languages that use a word. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** The lengths of the words that begin with a letter, as bits, the last of them for all that are longer. */
  readonly lengths: Uint32Array;
}

const longest = 31;

/** Lists of words by language, turned round. */
export function tellingWords(lists: Readonly<Record<string, string>>): TellingWords {
  const users = new Map<string, readonly string[]>();
  for (const [lang, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) users.set(word, [...(users.get(word) ?? []), lang]);
  }
  const lengths = new Uint32Array(0x10000);
  for (const word of users.keys()) {
    const first = word.charCodeAt(0);
    lengths[first] = (lengths[first] ?? 0) | (1 << Math.min(word.length, longest));
  }
  return { languages: Object.keys(lists), users, lengths };
}

/** How many words of a text each language uses. Words are told apart by all that is no letter, mark or apostrophe. */
export function countWords(text: string, { languages, users, lengths }: TellingWords): ReadonlyMap<string, number> {
  const votes = new Map(languages.map((lang) => [lang, 0]));
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at += 1) {
    if (!belongs(units, at)) continue;
    const start = at;
    while (at < units.length && belongs(units, at)) at += 1;
    const known = lengths[units[start] as number] as number;
    if ((known & (1 << Math.min(at - start, longest))) === 0) continue;
    for (const lang of users.get(text.slice(start, at)) ?? []) votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  return votes;
}

function belongs(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit === apostrophe || (characterClass(units, at) & (letter | mark)) !== 0;
}
