import { characterClass, letter, mark } from './character-class.ts';

const apostrophe = 0x2019;

/** Words that languages are told by. */
export interface TellingWords {
  readonly languages: readonly string[];
  /** The languages that use a word. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** The length of the longest word. */
  readonly longest: number;
}

/** Lists of words by language, turned round. */
export function tellingWords(lists: Readonly<Record<string, string>>): TellingWords {
  const users = new Map<string, readonly string[]>();
  for (const [lang, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) users.set(word, [...(users.get(word) ?? []), lang]);
  }
  return { languages: Object.keys(lists), users, longest: Math.max(...[...users.keys()].map((word) => word.length)) };
}

/** How many words of a text each language uses. Words are told apart by all that is no letter, mark or apostrophe. */
export function countWords(text: string, { languages, users, longest }: TellingWords): ReadonlyMap<string, number> {
  const votes = new Map(languages.map((lang) => [lang, 0]));
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && belongs(text, at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const found = at - start > longest ? undefined : users.get(text.slice(start, at));
      for (const lang of found ?? []) votes.set(lang, (votes.get(lang) ?? 0) + 1);
      start = -1;
    }
  }
  return votes;
}

function belongs(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit === apostrophe || (characterClass(text, at) & (letter | mark)) !== 0;
}
