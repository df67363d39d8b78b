import { stemmer } from '@orama/stemmers/indian';
import { normalForm } from '../../../src/language/normal-form.ts';

/** Groups of endings that inflect nouns and adjectives. */
const patterns: readonly (readonly string[])[] = [
  ['ा', 'े', 'ो', 'ों'],
  ['ी', 'ियां', 'ियों', 'ि'],
  ['', 'ों', 'ें'],
  ['ू', 'ुओं', 'ुएं'],
];

/** The common form of all spellings of a Hindi word: without nukta and joiners, every nasal as a dot. */
export function sameSpelling(word: string): string {
  return normalForm(word)
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .normalize('NFC')
    .replace(/ँ/g, 'ं')
    .replace(/[ङञणन]्(?=[क-घच-झट-ढत-धप-भशषस])|म्(?=[प-भ])/g, 'ं')
    .replace(/[०-९]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x966 + 48))
    .toLowerCase();
}

/**
 * The forms that a search for a word must find: its spellings and their plain inflections. Does not use the search's
 * own rules.
 */
export function mustFind(word: string): ReadonlySet<string> {
  const spelt = sameSpelling(word);
  const inflected = patterns.flatMap((endings) =>
    endings.flatMap((ending) => {
      const stem = spelt.slice(0, spelt.length - ending.length);
      const fits = spelt.endsWith(ending) && stem.length > 1 && (ending !== '' || !/[ा-ौं]$/.test(stem));
      return fits ? endings.map((other) => stem + other) : [];
    }),
  );
  return new Set([spelt, ...inflected]);
}

/** The stem of a word by a stemmer that is independent of the fold. A search may find all words of the same stem. */
export function stemOf(spelt: string): string {
  return stemmer(spelt);
}
