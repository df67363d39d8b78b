/** Prepositions, the article and conjunctions, alone and together. */
const usual = ['ה', 'ב', 'ל', 'וה', 'וב', 'ול', 'שה', 'מה', 'כשה'];
/** With these, a word of three letters is often another one: ספר, מספר; עדה, ועדה. */
const ofLongWords = ['ו', 'מ', 'ש', 'כ', 'ומ', 'כש', 'וש'];
const longWord = 4;
const hebrewWord = /^[\u05d0-\u05ea]{3,}$/;
/** An acronym is two words of the index. */
const acronym = /^([\u05d0-\u05ea]+)["'\u05f3\u05f4\u2019][\u05d0-\u05ea]+$/;

/** A form with a prefix, and the first word of it in the index. */
interface PrefixedForm {
  readonly form: string;
  readonly first: string;
}

/**
 * A Hebrew word with each prefix that Hebrew writes with the word: כנסת => הכנסת. An acronym has a sign before its last letter: צה״ל =>
 * בצה״ל. Empty for other short words and other scripts.
 */
export function withHebrewPrefixes(word: string): readonly PrefixedForm[] {
  const first = acronym.exec(word)?.[1];
  if (first === undefined && !hebrewWord.test(word)) return [];
  const prefixes = first === undefined && word.length < longWord ? usual : [...usual, ...ofLongWords];
  return prefixes.map((prefix) => ({ form: prefix + word, first: prefix + (first ?? word) }));
}
