import { unitsOf } from '../words/text-units.ts';
import type { KnownScript } from './character-class.ts';
import { closeCyrillicLanguage, closeLatinLanguage } from './close-languages.ts';
import { countScripts, type ScriptCounts } from './count-scripts.ts';
import { devanagariLanguage } from './devanagari-language.ts';
import { languageScores } from './language-scores.ts';
import { languageByLetters } from './own-letters.ts';

/** The language of a text. */
export interface RecognisedLanguage {
  /** BCP 47. */
  readonly lang: string;
  /** False if another language is nearly as likely, as with most texts of a few words. */
  readonly isSure: boolean;
}

/** Scripts that belong to one language, and the share of a text that must be in them. */
const ownScripts: readonly (readonly [KnownScript, string, number])[] = [
  ['Kana', 'ja', 0.1],
  ['Hangul', 'ko', 0.3],
  ['Han', 'zh', 0.4],
  ['Thai', 'th', 0.4],
  ['Tamil', 'ta', 0.4],
  ['Telugu', 'te', 0.4],
  ['Kannada', 'kn', 0.4],
  ['Malayalam', 'ml', 0.4],
  ['Gujarati', 'gu', 0.4],
  ['Gurmukhi', 'pa', 0.4],
  ['Oriya', 'or', 0.4],
  ['Sinhala', 'si', 0.4],
  ['Myanmar', 'my', 0.4],
  ['Khmer', 'km', 0.4],
  ['Lao', 'lo', 0.4],
  ['Tibetan', 'bo', 0.4],
  ['Ethiopic', 'am', 0.4],
  ['Hebrew', 'he', 0.4],
  ['Greek', 'el', 0.4],
  ['Armenian', 'hy', 0.4],
  ['Georgian', 'ka', 0.4],
];
const shared = ['Bengali', 'Devanagari', 'Arabic', 'Cyrillic'] as const;
type SharedScript = (typeof shared)[number];

/**
 * How far the recogniser's score of a language must be ahead of the next, as a share of it. Scores of languages with other letters
 * than English are close together.
 */
const leads: Readonly<Record<SharedScript | 'Latin', number>> = {
  Latin: 0.08,
  Cyrillic: 0.02,
  Arabic: 0.08,
  Devanagari: 0.01,
  Bengali: 0.02,
};
/** For a text of so many letters, a smaller lead is enough: this part of it. */
const leadParts: readonly (readonly [number, number])[] = [
  [40, 0.15],
  [20, 0.4],
  [0, 1],
];
const fewestLetters = 3;
/** A text of fewer letters may be a name. */
const fewestSureLetters = 18;
/** The least score of a language of Latin letters that the recogniser has. Other languages have lower scores. */
const lowestScore = 0.6;
/** Languages that are rare among short texts. A text in them must be longer to be sure. */
const unlikely: ReadonlySet<string> = new Set(['tl', 'yo']);
const fewestOfUnlikely = 120;
/** A shorter text whose words are mostly capitalised may be names. English headlines and German nouns are capitalised too. */
const fewestOfNames = 60;
const namingLanguages: ReadonlySet<string> = new Set(['en', 'de']);
/** The recogniser reads no more characters. */
const headLength = 1000;

/**
 * Recognises the language of a text from its first letters. If `expected` is nearly as likely as the best language, the result is `expected`.
 * Undefined if there are too few letters.
 */
export function recogniseLanguage(text: string, expected?: string): RecognisedLanguage | undefined {
  const head = text.slice(0, headLength);
  const counts = countScripts(unitsOf(head));
  if (counts.letters < fewestLetters) return undefined;
  const own = ownScripts.find(([name, , share]) => counts.of(name) > counts.letters * share);
  if (own) return byOwnScript(own[1], counts, expected);
  const script = shared.find((name) => counts.of(name) > counts.letters * 0.4) ?? 'Latin';
  const letterLanguage =
    script === 'Latin' || script === 'Devanagari' ? undefined : languageByLetters(head, script, counts.letters);
  if (letterLanguage !== undefined) return { lang: letterLanguage, isSure: counts.letters >= 8 };
  if (script === 'Devanagari') {
    const found = devanagariLanguage(head, () => bestScored(head, script, counts.letters, expected)?.lang);
    return found.lang === undefined ? undefined : { lang: found.lang, isSure: found.isSure && counts.letters >= 8 };
  }
  return byScores(head, script, counts.letters, expected);
}

function byOwnScript(lang: string, { letters, of }: ScriptCounts, expected: string | undefined): RecognisedLanguage {
  // A headline in Japanese may have only Chinese characters, or few others.
  const isJapanese = lang === 'zh' && (expected === 'ja' || of('Kana') > 0) && letters < 100;
  return { lang: isJapanese ? 'ja' : lang, isSure: lang !== 'zh' || letters >= 12 || expected === 'zh' };
}

function byScores(
  head: string,
  script: SharedScript | 'Latin',
  letters: number,
  expected: string | undefined,
): RecognisedLanguage | undefined {
  const scored = bestScored(head, script, letters, expected);
  if (scored === undefined) return undefined;
  const { lang, score, isSure } = scored;
  if (script === 'Cyrillic') return { lang: closeCyrillicLanguage(lang, head), isSure };
  if (script !== 'Latin') return { lang, isSure };
  const isStrange = score < lowestScore;
  const close = closeLatinLanguage(lang, head, { isStrange, expected });
  const found = close ?? plainNames[lang] ?? lang;
  const isLikely = found === expected || !isUnlikely(found, head, letters);
  return { lang: found, isSure: isSure && isLikely && (!isStrange || close !== undefined || found === expected) };
}

// Languages to which the recogniser gives short English texts with foreign names.
function isUnlikely(lang: string, text: string, letters: number): boolean {
  if (unlikely.has(lang)) return letters < fewestOfUnlikely;
  if (letters >= fewestOfNames || namingLanguages.has(lang)) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

// The language with the highest score, or the expected one if its score is about as high.
function bestScored(head: string, script: SharedScript | 'Latin', letters: number, expected: string | undefined) {
  const scores = languageScores(head);
  const [best, next] = scores;
  const [, part] = leadParts.find(([fewest]) => letters >= fewest) ?? [0, 1];
  const lead = leads[script] * part;
  const likely = scores.find(
    ([lang, score]) => lang === (names[expected ?? ''] ?? expected) && score >= (best?.[1] ?? 0) * (1 - lead),
  );
  const [lang, score] = likely ?? best ?? ['', 0];
  if (lang === '') return undefined;
  const isAhead = score - (next?.[1] ?? 0) >= score * lead;
  return { lang, score, isSure: likely ? letters >= 8 : isAhead && letters >= fewestSureLetters };
}

/** Languages that the recogniser has under another name. */
const names: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', id: 'ms', af: 'nl', mk: 'sr' };
const plainNames: Readonly<Record<string, string>> = { no: 'nb', ms: 'id' };
