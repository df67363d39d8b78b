import type { Brand } from './brand.ts';
import { memoize } from './memoize.ts';
import { normalForm } from './normal-form.ts';

/** The same text for all spellings of one name. Compare it; never show it. */
export type TermKey = Brand<'TermKey'>;

// Sharp s, ligatures and final sigma only fold by way of upper case. Dotless i would become i that way.
function foldCase(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => (letter === 'ı' ? letter : letter.toUpperCase())).toLowerCase();
}

// A nasal consonant before a stop or sibilant is the anusvara spelt out: हिन्दी, हिंदी; సంబంధం, సమ్బన్ధం.
const devanagariNasal = [/[ङञणन]्(?=[क-घच-झट-ढत-धप-भशषस])|म्(?=[प-भ])|ँ/gu, 'ं'] as const;

const nasal = [
  devanagariNasal,
  [/[ઙઞણન]્(?=[ક-ઘચ-ઝટ-ઢત-ધપ-ભશષસ])|મ્(?=[પ-ભ])|ઁ/gu, 'ં'],
  [/[ఙఞణన]్(?=[క-ఘచ-ఝట-ఢత-ధప-భశషస])|మ్(?=[ప-భ])|ఁ/gu, 'ం'],
  [/[ಙಞಣನ]್(?=[ಕ-ಘಚ-ಝಟ-ಢತ-ಧಪ-ಭಶಷಸ])|ಮ್(?=[ಪ-ಭ])/gu, 'ಂ'],
  [/[ਁੰ]/gu, 'ਂ'],
] as const;

const arabic = [
  [/[\u0610-\u061a\u0640\u064b-\u0653\u0656-\u065f\u0670\u06d6-\u06ed]/gu, ''],
  [/[يىې]\u0654/gu, 'ئ'],
  [/ی\u0654/gu, 'ئ'],
  [/[يى]/gu, 'ی'],
  [/ك/gu, 'ک'],
  [/[هةۀۂە]/gu, 'ہ'],
  [/[أإ]/gu, 'ا'],
] as const;

const punctuation = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-'],
  [/[\u2018-\u201b\u2032\u02b9\u02bb\u02bc`´]/gu, "'"],
  [/[\u201c-\u201f\u2033«»]/gu, '"'],
] as const;

function replaceAll(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text);
}

// Most names do not change when folded: words of small Latin letters, or of Devanagari without nukta, chandrabindu, and nasals
// before a virama.
const [latin, devanagari] = [
  '[a-z0-9]+',
  '(?:[\u0902-\u0928\u092a-\u0930\u0932\u0933\u0935-\u0939\u093e-\u094c\u0966-\u096f]|(?<![ङञणनम])\u094d)+',
];
const folded = new RegExp(`^(?:${latin}(?: ${latin})*|${devanagari}(?: ${devanagari})*)$`);

// Names that need few of the rules: letters and digits of ASCII, or Devanagari, with single spaces.
const plainLatin = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;
const plainDevanagari = /^[\u0900-\u097f]+(?: [\u0900-\u097f]+)*$/;

// Devanagari has no case, and needs only these of all rules.
function foldDevanagari(name: string): string {
  const plain = name.normalize('NFD').replaceAll('\u093c', '').normalize('NFC');
  return plain.replace(...devanagariNasal).normalize('NFC');
}

function foldOnce(name: string): string {
  if (plainLatin.test(name)) return name.toLowerCase();
  if (plainDevanagari.test(name)) return foldDevanagari(name);
  const compatible = foldCase(
    normalForm(name)
      .normalize('NFKC')
      .replace(/[\u200c\u200d]/g, ''),
  );
  // Nukta in Devanagari and Gurmukhi: half of all writers leave it out. In Bengali it makes another letter, so it stays.
  const plain = compatible
    .normalize('NFD')
    .replace(/[\u093c\u0a3c]/gu, '')
    .normalize('NFC');
  return replaceAll(replaceAll(replaceAll(plain, nasal), arabic), punctuation).normalize('NFC');
}

/**
 * The key that all spellings of one tag, author or place share. It ignores case, Unicode form, joiners, nukta, the spelling of a
 * nasal, the form of an Arabic letter, and the kind of quote or hyphen. Different words have different keys. `termKey(termKey(x))`
 * is `termKey(x)`.
 */
export function termKey(name: string): TermKey {
  if (folded.test(name)) return name as TermKey;
  return name.length < 100 ? cachedKey(name) : foldWhole(name);
}

// Tags, authors and places recur.
const cachedKey = memoize(foldWhole);

function foldWhole(name: string): TermKey {
  let key = foldOnce(name);
  // One fold can remove a mark between letters that the next fold then changes. This ends, since a fold never makes a name longer.
  while (!folded.test(key)) {
    const next = foldOnce(key);
    if (next === key) break;
    key = next;
  }
  return key as TermKey;
}
