import { termKey } from '../../language/term-key.ts';

const signs = 'ािीुूृॄॅॆेैॉॊोौ';

// The endings of Hindi nouns and adjectives, in the order of their signs. The last sign is for all others.
const endings = ['', 'ि', 'ा', 'े', 'ो', 'ों', 'ें', 'ियां', 'ियों', 'ाओं', 'ाएं', 'ु', 'ुओं', 'ीं'];

/** The sign of an ending (`foldEnding`). */
export function endingSign(ending: string): string {
  const index = endings.indexOf(ending);
  return signs.charAt(index === -1 ? endings.length : index);
}

/** A hash (FNV-1a) of a spelling in a few signs. Spellings that differ only in case, nukta, joiners or nasals share it. */
export function hashSigns(spelling: string, count: number): string {
  let hash = 0x811c9dc5;
  for (const letter of termKey(spelling)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  let rest = (hash ^ (hash >>> 15)) >>> 0;
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += signs.charAt(rest % signs.length);
    rest = Math.floor(rest / signs.length);
  }
  return text;
}

/** The scripts whose fold confuses words: Latin spells one sound in many ways, Arabic omits vowels. */
export const confusableScripts: ReadonlySet<string> = new Set(['Latin', 'Arabic']);

/** The spelling of a word without its ending, for scripts whose fold confuses words: `parties` => `party`. Undefined for the others. */
export function spellingStem(word: string, script: string): string | undefined {
  if (script === 'Latin') return latinStem(word);
  return script === 'Arabic' ? arabicStem(word) : undefined;
}

function latinStem(word: string): string {
  const letters = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const noun = letters.replace(/['\u2019]s?$/, '').replace(/['\u2019]/g, '');
  if (noun.length < 4) return noun;
  return noun
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/, '')
    .replace(/(?<=[^sui])s$/, '')
    .replace(/our$/, 'or');
}

// The plural and the gender of Urdu nouns.
function arabicStem(word: string): string {
  return termKey(word).replace(/(?<=...)(?:یاں|یوں|وں|یں|ے|ی|ا|ہ)$/, '');
}
