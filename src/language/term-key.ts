import type { Brand } from './brand.ts';
import { normalForm } from './normal-form.ts';

/** What two spellings of one name have in common. Compare it; never show it. */
export type TermKey = Brand<'TermKey'>;

// Sharp s, ligatures and final sigma need the way through upper case; dotless i would lose its difference from i there.
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

// Names of which a fold changes nothing, as most: small Latin letters, or Devanagari without nukta, chandrabindu, and nasals
// before a virama; words with a space between them.
const [latin, devanagari] = [
  '[a-z0-9]+',
  '(?:[\u0902-\u0928\u092a-\u0930\u0932\u0933\u0935-\u0939\u093e-\u094c\u0966-\u096f]|(?<![ङञणनम])\u094d)+',
];
const folded = new RegExp(`^(?:${latin}(?: ${latin})*|${devanagari}(?: ${devanagari})*)$`);

// What most names that need folding are: Devanagari has no case, and only this of the rest.
function foldDevanagari(name: string): string {
  const plain = name.normalize('NFD').replaceAll('\u093c', '').normalize('NFC');
  return plain.replace(...devanagariNasal).normalize('NFC');
}

function foldOnce(name: string): string {
  if (/^[\u0900-\u097f]+$/.test(name)) return foldDevanagari(name);
  const compatible = foldCase(
    normalForm(name)
      .normalize('NFKC')
      .replace(/[\u200c\u200d]/g, ''),
  );
  // Devanagari and Gurmukhi nukta: नुक़्ता is नुक्ता to half of its writers. In Bengali it makes another letter, so it stays.
  const plain = compatible
    .normalize('NFD')
    .replace(/[\u093c\u0a3c]/gu, '')
    .normalize('NFC');
  return replaceAll(replaceAll(replaceAll(plain, nasal), arabic), punctuation).normalize('NFC');
}

/**
 * The key under which the spellings of one tag, author or place meet: whatever differs only in case, Unicode form, joiners,
 * nukta, the spelling of a nasal, the form of an Arabic letter, or the kind of quote or hyphen. Different words keep
 * different keys. `termKey(termKey(x))` is `termKey(x)`.
 */
export function termKey(name: string): TermKey {
  if (folded.test(name)) return name as TermKey;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = foldWhole(name);
  if (keys.size === mostKeys) keys.clear();
  if (name.length < 100) keys.set(name, key);
  return key;
}

// Tags, authors and places come again and again.
const keys = new Map<string, TermKey>();
const mostKeys = 4096;

function foldWhole(name: string): TermKey {
  let key = foldOnce(name);
  // One fold may bring letters together that another folds further (a mark between them is gone); this ends, as folds only shrink.
  while (!folded.test(key)) {
    const next = foldOnce(key);
    if (next === key) break;
    key = next;
  }
  return key as TermKey;
}
