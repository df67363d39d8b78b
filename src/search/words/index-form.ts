import { memoize } from '../../language/memoize.ts';
import { foldEnding, foldToken } from '../fold/fold-token.ts';
import { latinSpellings } from './latin-spellings.ts';
import { scriptOfSign, scriptSignOf } from './script-sign.ts';
import { confusableScripts, endingSign, hashSigns, isSameDeclension, spellingStem } from './spelling-signs.ts';
import { hasEdges, isSameLetter } from './word-edges.ts';

// Pagefind finds words without their marks and stores each form with its marks. A form therefore ends in vowel signs that
// distinguish words with the same fold. The search does not become slower.

/** Number of signs at the end of a form: one for the script, three for the spelling. */
export const tailLength = 4;

const unindexed = /[^\p{Alphabetic}\p{N}]/gu;
/** A shard of 500 articles has 50,000 distinct words. */
const cacheLimit = 200_000;

/**
 * The form of a word in the index: its fold with marks, and four signs for its script and its spelling. Empty for a word without
 * letters or digits. Pagefind does not split it.
 */
export const indexForm = memoize((word) => {
  const plain = word.replaceAll('.', '');
  const folded = foldedWord(plain);
  return folded === '' ? '' : folded + tailOf(plain);
}, cacheLimit);

function foldedWord(plain: string): string {
  return foldToken(plain).replace(unindexed, '');
}

/** The key of the form of a word. Takes half the time of the form. */
export const wordKey = memoize((word) => indexKey(foldedWord(word.replaceAll('.', ''))), cacheLimit);

/**
 * The signs of a word. A script whose fold confuses words (Latin, Arabic) has two signs for the word without its ending and one
 * for the ending. Other scripts have one sign for the ending and two for the spelling.
 */
function tailOf(word: string): string {
  const { script, sign } = scriptSignOf(word);
  const stem = spellingStem(word, script);
  if (stem !== undefined) return sign + hashSigns(stem.stem, 2) + stem.sign;
  return sign + endingOf(word) + hashSigns(word, 2);
}

/** The fold of a word with marks, without the signs of its spelling. */
export function soundOf(word: string): string {
  return indexForm(word).slice(0, -tailLength);
}

/** The key under which Pagefind stores a form: without marks, `ḱm` => `km`. */
export function indexKey(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '');
}

/** How well a form matches a word: as a word of another script that sounds alike, with another ending, in another spelling or script, or exactly. */
export const levels = { none: 0, beginning: 1, sound: 2, stemmed: 3, folded: 4, exact: 5 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** How the second form compares with forms of other scripts. */
interface OtherScript {
  /** The sign of its ending. */
  readonly ending?: string;
  /** Whether it matches only its own script. */
  readonly isOwnScript?: boolean;
  /** Whether words with another ending match only if it is one of the same declension. */
  readonly isInflected?: boolean;
  /** The starts of the tails of its spellings in Latin letters. Other words in Latin letters only sound alike. */
  readonly spellings?: ReadonlySet<string>;
  /** Whether words that only sound alike do not match. */
  readonly isSpelled?: boolean;
  /** The edges of words that a letter of a script without spaces must have. */
  readonly edges?: number;
  /** Whether it may also be a part of a word. */
  readonly isPart?: boolean;
}

/** The spellings of a Devanagari word in Latin letters, for comparison with forms (`formLevel`). Undefined for words of other scripts. */
export function spellingsOf(word: string): ReadonlySet<string> | undefined {
  if (!/^\p{sc=Devanagari}/u.test(word)) return undefined;
  return new Set(latinSpellings(word).map((spelling) => tailOf(spelling).slice(0, -1)));
}

/** The sign of the ending of a word in Latin letters, for comparison with words of Indic scripts. */
export function endingOf(word: string): string {
  return endingSign(foldEnding(word));
}

/**
 * How well two forms of one key match. Forms of different scripts match better if they have the same ending, as far as it is known.
 */
export function formLevel(
  a: string,
  b: string,
  {
    ending,
    isOwnScript = false,
    isInflected = false,
    spellings,
    isSpelled = false,
    edges,
    isPart = false,
  }: OtherScript = {},
): Level {
  if (edges !== undefined) {
    if (!isSameLetter(a, b)) return levels.none;
    return hasEdges(a, edges) ? levels.exact : isPart ? levels.beginning : levels.none;
  }
  if (a === b) return levels.exact;
  const [startA, startB] = [a.length - tailLength, b.length - tailLength];
  const [scriptA, scriptB] = [scriptOfSign(a.charAt(startA)), scriptOfSign(b.charAt(startB))];
  if (scriptA !== scriptB) {
    if (isOwnScript) return levels.none;
    if (scriptA === 'Latin' && spellings && !spellings.has(a.slice(startA, -1)))
      return isSpelled ? levels.none : levels.sound;
    const hasEnding = ending !== undefined && !confusableScripts.has(scriptA);
    return hasEnding && a.charAt(startA + 1) !== ending ? levels.stemmed : levels.folded;
  }
  if (confusableScripts.has(scriptA)) return a.slice(startA, -1) === b.slice(startB, -1) ? levels.stemmed : levels.none;
  if (a.slice(0, startA + 1) !== b.slice(0, startB + 1)) return levels.none;
  const [endA, endB] = [a.charAt(startA + 1), b.charAt(startB + 1)];
  if (endA === endB) return levels.folded;
  return isInflected && !isSameDeclension(endA, endB) ? levels.none : levels.stemmed;
}
