const syllable = /(?:\P{M}|^\p{M})\p{M}*(?:(?<=[\u094d\u09cd\u0acd\u0bcd\u0c4d\u0ccd\u0d4d])\P{M}\p{M}*)*/gu;

/** The syllables of a word of an Indic script, and the letters of other words. */
export function syllablesOf(word: string): readonly string[] {
  return word.match(syllable) ?? [];
}
