import { termKey } from '../../language/term-key.ts';
import { foldToken } from '../fold/fold-token.ts';

// Pagefind finds words without their marks and keeps each form with them. So what a form ends in after the folded word, in vowel
// signs, tells apart what the fold brings together, and costs the search nothing.
const signs = 'ािीुूृॄॅॆेैॉॊोौ';
const doubled = 'ं';
const unmarked = 'ः';
/** Signs that stand for the spelling, at the end of a form. */
export const spellingLength = 2;

const unindexed = /[^\p{Alphabetic}\p{N}]/gu;
// दिल्ली is not दिल, अच्छा not अचा: what Roman letters leave open, Devanagari says.
const double = /([क-ह])\u093c?\u094d\1|क्ख|ग्घ|च्छ|ज्झ|[टठ]्[टठ]|ड्ढ|त्थ|द्ध|प्फ|ब्भ/u;

const known = new Map<string, string>();
const remembered = 100_000;

const devanagari = /\p{Script=Devanagari}/u;

/**
 * A word as it goes into the index: folded with its marks, then a sign for what its script says besides and two for its
 * spelling; '' where nothing is left to find. Pagefind splits it nowhere.
 */
export function indexForm(word: string): string {
  const form = known.get(word);
  if (form !== undefined) return form;
  const folded = foldToken(word).replace(unindexed, '');
  const made = folded === '' ? '' : folded + scriptSign(word) + spellingSigns(word);
  if (known.size === remembered) known.clear();
  known.set(word, made);
  return made;
}

/** Devanagari tells double letters and long vowels; other scripts may leave both open. */
function scriptSign(word: string): string {
  if (!devanagari.test(word)) return unmarked;
  return double.test(word.normalize('NFC').replace(/[\u200c\u200d]/g, '')) ? doubled : '';
}

/** Two signs that spellings share which differ in nothing but case, nukta, joiners and nasals (FNV-1a). */
function spellingSigns(word: string): string {
  let hash = 0x811c9dc5;
  for (const letter of termKey(word)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const number = hash >>> 0;
  return signs.charAt(number % signs.length) + signs.charAt(Math.floor(number / signs.length) % signs.length);
}

// The key under which Pagefind keeps a form: decomposed, without its marks. ḱm => km
export function indexKey(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether two forms of one key may be one word: they sound alike as far as their scripts tell. */
export function soundsAlike(a: string, b: string): boolean {
  const [soundA, soundB] = [a.slice(0, -spellingLength), b.slice(0, -spellingLength)];
  return soundA === soundB || soundA.endsWith(unmarked) || soundB.endsWith(unmarked);
}
