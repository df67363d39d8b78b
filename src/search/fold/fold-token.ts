import { toAsciiDigits } from './digits.ts';
import { fromArabic } from './from-arabic.ts';
import { fromDevanagari } from './from-devanagari.ts';
import { fromLatin } from './from-latin.ts';
import { spell } from './spell.ts';
import { stem } from './stem.ts';

const indic = '[\\u0900-\\u0963\\u0971-\\u09e3\\u09f0-\\u0d7f]';
const arabic = '[\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f]';
const runs = new RegExp(
  `(${indic}+)|(${arabic}+)|([a-z]+)|[0-9]+|(?:(?!${indic}|${arabic}|[a-z0-9])[\\p{L}\\p{M}\\p{N}])+|\\p{Extended_Pictographic}`,
  'gu',
);

/** Latin letters that NFD does not decompose to a-z. */
const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Folds one word (without spaces) of any script to lower-case Latin letters. Words that look alike, sound alike or differ only in an
 * ending get keys that differ only in marks. Every letter with a mark is a single character: `किम` and `kim` => `kim`, `कम` => `km`,
 * `काम` => `ḱm`. Hyphens join the parts of a compound. A word without letters, digits or pictographs has an empty key. Other scripts
 * stay as they are, in NFKC and lower case.
 */
export function foldToken(token: string): string {
  return foldRuns(token, foldRun);
}

function foldRuns(token: string, foldRun: (run: RegExpExecArray) => string): string {
  let key = '';
  let end = 0;
  const text = plain(token);
  for (const match of text.matchAll(runs)) {
    if (key !== '' && match.index > end) key += '-';
    const run = foldRun(match);
    // A mark of another script belongs to no letter of the key.
    key += /[^-]$/.test(key) ? run.replace(/^\p{M}+/u, '') : run;
    end = match.index + match[0].length;
  }
  return key.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu;

function plain(token: string): string {
  const text = toAsciiDigits(token.normalize('NFKC').replace(invisible, '')).toLowerCase();
  return latinText(text).replace(/(?<=\d),(?=\d)|['\u2018\u2019\u02bc]s?(?![a-z])|['\u2018\u2019\u02bc](?=[a-z])/g, '');
}

function latinText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  const replaced = text.replace(/[ßæœøłđðþı]/g, (letter) => latinLetters[letter] ?? letter);
  return replaced.replace(/\p{Script=Latin}\p{M}*/gu, (letters) => letters.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The same for the beginning of a word: no ending is removed, because more letters may follow. */
export function foldStart(token: string): string {
  return foldRuns(token, (run) => {
    const form = middleForm(run);
    return form === undefined ? run[0] : spell(form);
  });
}

/** A Latin word without vowels is read letter by letter, and ends in a letter that no other fold has: CM is not काम. CBI is not कब. */
function foldRun(run: RegExpExecArray): string {
  const latin = run[3];
  if (latin && /^[^aeiouy]{2,}$/.test(latin)) return `${latin}q`;
  const form = middleForm(run);
  return form === undefined ? run[0] : spell(latin && latin.length < 4 ? form : stem(form));
}

/** The middle form of a word of an Indic, Arabic or Latin script. */
function middleForm([, indicWord, arabicWord, latinWord]: RegExpExecArray): string | undefined {
  if (indicWord) return fromDevanagari(indicWord);
  if (arabicWord) return fromArabic(arabicWord);
  return latinWord && fromLatin(latinWord);
}

/** The ending that the fold removes from a word, in one spelling for long and short vowels: `लड़कियाँ` => `ियां`. */
export function foldEnding(token: string): string {
  const last = [...plain(token).matchAll(runs)].at(-1);
  const form = last && middleForm(last);
  if (!form) return '';
  return form.slice(stem(form).length).replaceAll('ी', 'ि').replaceAll('ू', 'ु').replaceAll('ै', 'े').replaceAll('ौ', 'ो');
}
