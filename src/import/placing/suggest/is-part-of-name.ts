/** Countries whose names are also names of people and other places: Chad, Georgia, Jersey, Jordan. */
const ambiguous = new Set(['TD', 'GE', 'JE', 'JO']);

const before = /(?:^|[^.!?\n]\s)(\p{Lu}\p{Ll}{3,})\s$/u;
const after = /^\p{Lu}\p{Ll}+[\s-]\p{Lu}\p{Ll}/u;

/** Whether the mention of a country, given by its code, is part of another name: Chad Weber, Michael Jordan, Georgia Tech. */
export function isPartOfName(text: string, at: number, country: string): boolean {
  if (!ambiguous.has(country)) return false;
  return after.test(text.slice(at, at + 60)) || before.test(text.slice(Math.max(0, at - 40), at));
}
