import { groupPlace } from '../../../../language/letter-groups/group-place.ts';
import { addGroupScores, scoredLanguages } from '../../../../language/letter-groups/letter-groups.ts';
import { languagesWith, scorePlaces } from './language-letters.ts';

/** How well words fit the languages of the table, as sums over the words. */
export interface Fit {
  /** For each language, the scores of the groups of letters. A word with a letter that the language lacks adds nothing. */
  readonly scores: readonly number[];
  readonly groups: number;
  /** Characters beyond ASCII; those that no text has at their place; and capitals inside words. */
  readonly others: number;
  readonly odd: number;
  readonly capitals: number;
}

const none = scorePlaces.map(() => 0);

// Symbols between letters, control characters, a capital after a small letter, letters of two scripts side by side.
const oddInAny =
  /(?<=[\p{L}\p{M}])(?![’‘'´`\u2010-\u2015\u00a0\u00ad·…«»“”„‹›/])[^\p{L}\p{M}\s\0-\x7f]+(?=[\p{L}\p{M}])|[\u0080-\u009f\ufffd]|\p{Ll}\p{Lu}|\p{Co}|[A-Za-z](?=(?!\p{Script=Latin})\p{L})|(?!\p{Script=Latin})\p{L}(?=[A-Za-z])/gu;
// Letters that only end a word in Hebrew, Greek and Arabic, that start none in Russian, and signs in Thai without their letter.
const oddInScript =
  /[ךםןףץςة](?=\p{L})|σ(?!\p{L})|(?<!\p{L})[ЬЪЫьъы]|(?<![ก-ฮ\u0e31-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[เ-ไ](?![ก-ฮ])/gu;
const oddCharacters = [oddInAny, oddInScript];
const wordParts = /[\p{L}\p{M}'’·]+/gu;

/** The fit of one word in one charset. */
export function wordFit(word: string): Fit {
  const scores = [...none];
  let [groups, capitals] = [0, 0];
  for (const [part] of word.matchAll(wordParts)) {
    if (!/(?!’)[^\0-\x7f]/.test(part)) continue;
    capitals += [...part.slice(1)].filter((letter) => letter > '\x7f' && /\p{Lu}/u.test(letter)).length;
    // Romanian letters have two forms. The recogniser has one of them.
    groups += addScores(part.toLowerCase().replaceAll('ș', 'ş').replaceAll('ț', 'ţ'), scores);
  }
  return {
    scores,
    groups,
    others: word.match(/[^\0-\x7f]/g)?.length ?? 0,
    odd: oddCharacters.reduce((count, pattern) => count + (word.match(pattern)?.length ?? 0), 0),
    capitals,
  };
}

const found = new Uint32Array(scoredLanguages.length);
const [length, step] = [4, 3];

function addScores(word: string, scores: number[]): number {
  const bytes = Buffer.from(word);
  const last = Math.max(0, bytes.length - length);
  found.fill(0);
  let groups = 1;
  let at = 0;
  for (; at < last; at += step, groups += 1) addGroupScores(groupAt(bytes, at), at === 0 ? groupPlace.start : 0, found);
  addGroupScores(groupAt(bytes, last), (at === 0 ? groupPlace.start : 0) | groupPlace.end, found);
  const letters = (word.match(/(?!’)[^\0-\x7f]/g) ?? []).map(languagesWith);
  for (const [language, place] of scorePlaces.entries())
    if (letters.every((users) => users[language])) scores[language] = (scores[language] ?? 0) + (found[place] ?? 0);
  return groups;
}

function groupAt(bytes: Uint8Array, from: number): number {
  let letters = 0;
  for (let at = from; at < from + length; at += 1) letters = letters * 0x100 + (bytes[at] ?? 0);
  return letters;
}

/** The fit of several words together. */
export function sumOfFits(fits: readonly Fit[]): Fit {
  const scores = [...none];
  let [groups, others, odd, capitals] = [0, 0, 0, 0];
  for (const fit of fits) {
    for (const [language, score] of fit.scores.entries()) scores[language] = (scores[language] ?? 0) + score;
    groups += fit.groups;
    others += fit.others;
    odd += fit.odd;
    capitals += fit.capitals;
  }
  return { scores, groups, others, odd, capitals };
}

/** The average score of a language, less if the characters stand where no text has them. */
export function fitScore({ scores, groups, others, odd, capitals }: Fit, language: number): number {
  const share = (count: number): number => count / Math.max(1, others);
  const average = (scores[language] ?? 0) / Math.max(1, groups);
  return average * Math.max(0, 1 - 3 * share(odd)) * (1 - share(capitals) / 2);
}
