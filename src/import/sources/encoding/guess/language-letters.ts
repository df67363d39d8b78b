import { scoredLanguages } from '../../../../language/letter-groups/letter-groups.ts';
import table from './charset-languages.json' with { type: 'json' };

const languages = Object.keys(table.letters);

/** The charsets with one byte a letter that can be guessed, and the languages that are written in each. */
export const charsetLanguages: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(table.charsets).map(([charset, names]) => [
    charset,
    names.split(' ').map((name) => languages.indexOf(name)),
  ]),
);

/** For each language of the table, its place among the languages of the recogniser. */
export const scorePlaces: readonly number[] = languages.map((name) => scoredLanguages.indexOf(name));

const alphabets = Object.values(table.letters).map((letters) => new Set(letters));
const users = new Map<string, readonly boolean[]>();

/** For each language of the table, whether it has a letter beyond ASCII. */
export function languagesWith(letter: string): readonly boolean[] {
  const known = users.get(letter);
  if (known) return known;
  const found = alphabets.map((alphabet) => alphabet.has(letter));
  users.set(letter, found);
  return found;
}
