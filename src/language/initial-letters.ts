/** What names that begin with a number, or have no letter, are found under. */
export const numberSign = '#';

/** File names have them, so they must be few. Names that share all of them are on one page. */
const most = 32;

/**
 * The first letters of a name, at most 32, under which an index lists it: without vowel signs and accents, in upper case. `किताब` => `कतब`,
 * `école` => `ECOLE`. A name that begins with a number has a sign before them: `1857` => `#1857`.
 */
export function initialLetters(name: string): string {
  const letters =
    name
      .normalize('NFD')
      .toUpperCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return (isNumber(name) ? numberSign : '') + letters.slice(0, most).join('');
}

/** The letter under which an index lists a name. */
export function firstLetter(name: string): string {
  const [letter = numberSign] = initialLetters(name);
  return letter;
}

/** Whether a name begins with a number, or has no letter at all. */
export function isNumber(name: string): boolean {
  return /^\P{L}*(?:\p{N}|$)/u.test(name);
}
