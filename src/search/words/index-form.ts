import { memoize } from '../../language/memoize.ts';
import { termKey } from '../../language/term-key.ts';
import { foldToken } from '../fold/fold-token.ts';

// Pagefind finds words without their marks and stores each form with its marks. A form therefore ends in vowel signs that
// distinguish words with the same fold. The search does not become slower.
const signs = 'ािीुूृॄॅॆेैॉॊोौ';
const doubledSign = 'ं';
const otherScriptSign = 'ः';
/** Number of signs for the spelling at the end of a form. */
export const spellingLength = 2;

const unindexed = /[^\p{Alphabetic}\p{N}]/gu;
// दिल्ली is not दिल, and अच्छा is not अचा. Devanagari writes double letters; Roman spellings often do not.
const doubleLetter = /([क-ह])\u093c?\u094d\1|क्ख|ग्घ|च्छ|ज्झ|[टठ]्[टठ]|ड्ढ|त्थ|द्ध|प्फ|ब्भ/u;

const cacheLimit = 100_000;
const devanagari = /\p{Script=Devanagari}/u;

/**
 * The form of a word in the index: its fold with marks, one sign for the script, and two signs for the spelling. Empty for a
 * word without letters or digits. Pagefind does not split it.
 */
export const indexForm = memoize((word) => {
  const folded = foldToken(word).replace(unindexed, '');
  return folded === '' ? '' : folded + scriptSign(word) + spellingSigns(word);
}, cacheLimit);

/** Devanagari shows double letters and long vowels; other scripts may not. */
function scriptSign(word: string): string {
  if (!devanagari.test(word)) return otherScriptSign;
  return doubleLetter.test(word.normalize('NFC').replace(/[\u200c\u200d]/g, '')) ? doubledSign : '';
}

/** Two signs from a hash (FNV-1a) of the spelling. Spellings that differ only in case, nukta, joiners or nasals share them. */
function spellingSigns(word: string): string {
  let hash = 0x811c9dc5;
  for (const letter of termKey(word)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const number = hash >>> 0;
  return signs.charAt(number % signs.length) + signs.charAt(Math.floor(number / signs.length) % signs.length);
}

/** The key under which Pagefind stores a form: without marks, `ḱm` => `km`. */
export function indexKey(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether two forms of one key may be the same word, as far as their scripts show. */
export function soundsAlike(a: string, b: string): boolean {
  const [soundA, soundB] = [a.slice(0, -spellingLength), b.slice(0, -spellingLength)];
  return soundA === soundB || soundA.endsWith(otherScriptSign) || soundB.endsWith(otherScriptSign);
}
