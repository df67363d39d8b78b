import { termKey } from '../../language/term-key.ts';
import { formSigns } from './form-signs.ts';

// The endings of Hindi nouns and adjectives, in the order of their formSigns. The last sign is for all others.
const endings = ['', 'ि', 'ा', 'े', 'ों', 'ें', 'ियां', 'ियों', 'ाओं', 'ु'];

/** The sign of an ending (`foldEnding`). */
export function endingSign(ending: string): string {
  const index = endings.indexOf(ending);
  return formSigns.charAt(index === -1 ? endings.length : index);
}

/** The endings of one noun or adjective: घर घरों, लड़का लड़के, लड़की लड़कियां, डाकू डाकुओं. */
const declensions = [
  ['', 'ों', 'ें'],
  ['ा', 'े', 'ों', 'ाओं'],
  ['ि', 'ियां', 'ियों'],
  ['ु', 'other'],
].map((group) => new Set(group.map(endingSign)));

/** Whether two signs of endings may belong to one word: होली is no form of हॉल. */
export function isSameDeclension(a: string, b: string): boolean {
  return declensions.some((group) => group.has(a) && group.has(b));
}

/** A hash (FNV-1a) of a spelling in a few formSigns. Spellings that differ only in case, nukta, joiners or nasals share it. */
export function hashSigns(spelling: string, count: number): string {
  let hash = 0x811c9dc5;
  for (const letter of termKey(spelling)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  let rest = (hash ^ (hash >>> 15)) >>> 0;
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += formSigns.charAt(rest % formSigns.length);
    rest = Math.floor(rest / formSigns.length);
  }
  return text;
}

/** The scripts whose fold confuses words: Latin spells one sound in many ways, Arabic omits vowels. */
export const confusableScripts: ReadonlySet<string> = new Set(['Latin', 'Arabic']);

/** A word without its ending, and the sign of the ending. */
interface SpellingStem {
  readonly stem: string;
  readonly sign: string;
}

/** The spelling of a word without its ending, for scripts whose fold confuses words: `parties` => `party`. Undefined for the others. */
export function spellingStem(word: string, script: string): SpellingStem | undefined {
  if (script === 'Latin') return latinStem(word);
  return script === 'Arabic' ? withoutEnding(termKey(word), arabicEndings) : undefined;
}

type Endings = readonly (readonly [ending: RegExp, replacement: string])[];

const latinEndings: Endings = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=ss|sh|ch|x|z)es$/, ''],
  [/(?<=..[^sui])s$/, ''],
  [/(?<=..)our$/, 'or'],
];
// The plural and the gender of Urdu nouns.
const arabicEndings: Endings = ['یاں', 'یوں', 'وں', 'یں', 'ے', 'ی', 'ا', 'ہ'].map((ending) => [
  new RegExp(`(?<=...)${ending}$`),
  '',
]);

function latinStem(word: string): SpellingStem {
  const letters = word.toLowerCase().normalize('NFKC');
  const plain = letters.normalize('NFD').replace(/\p{M}/gu, '');
  const noun = plain.replace(/['\u2019]s?$/, '').replace(/['\u2019]/g, '');
  const { stem, sign } = withoutEnding(noun, noun.length < 4 ? [] : latinEndings);
  if (plain !== letters.normalize('NFC')) return { stem, sign: formSigns.charAt(latinEndings.length + 1) };
  return { stem, sign: noun === plain ? sign : formSigns.charAt(latinEndings.length + 2) };
}

/** Removes the first ending that fits. Each has a sign; the first sign is for words without one. */
function withoutEnding(word: string, endings: Endings): SpellingStem {
  const index = endings.findIndex(([ending]) => ending.test(word));
  const [ending = /$/, replacement = ''] = endings[index] ?? [];
  return { stem: word.replace(ending, replacement), sign: formSigns.charAt(index + 1) };
}
