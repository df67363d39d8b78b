import { stemmer } from '@orama/stemmers/indian';
import { normalForm } from '../../../src/language/normal-form.ts';

/** Endings that a noun or adjective changes for one another. */
const patterns: readonly (readonly string[])[] = [
  ['ा', 'े', 'ो', 'ों'],
  ['ी', 'ियां', 'ियों', 'ि'],
  ['', 'ों', 'ें'],
  ['ू', 'ुओं', 'ुएं'],
];

/** A Hindi word in the one spelling that its spellings share: without nukta and joiners, every nasal a dot. */
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

/** What a search must find for a word: its spellings and their plain inflections. Not the search's own idea of them. */
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

/** What a search may find for it: words with the same stem, by a stemmer that knows nothing of the fold. */
export function stemOf(spelt: string): string {
  return stemmer(spelt);
}
