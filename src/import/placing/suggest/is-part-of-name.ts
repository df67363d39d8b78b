/** Countries that people and places elsewhere are named like: Chad, Georgia, Jersey, Jordan. */
const shared = new Set(['TD', 'GE', 'JE', 'JO']);

const before = /(?:^|[^.!?\n]\s)(\p{Lu}\p{Ll}{3,})\s$/u;
const after = /^\p{Lu}\p{Ll}+[\s-]\p{Lu}\p{Ll}/u;

/** Whether a mention of a country (by its code) is rather a part of somebody's name: Chad Weber, Michael Jordan, Georgia Tech. */
export function isPartOfName(text: string, at: number, country: string): boolean {
  if (!shared.has(country)) return false;
  return after.test(text.slice(at, at + 60)) || before.test(text.slice(Math.max(0, at - 40), at));
}
