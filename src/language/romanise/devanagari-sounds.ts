/** Consonants as Hindi readers write them in Roman script. */
export const consonants: ReadonlyMap<string, string> = new Map(
  Object.entries({
    क: 'k',
    ख: 'kh',
    ग: 'g',
    घ: 'gh',
    ङ: 'n',
    च: 'ch',
    छ: 'chh',
    ज: 'j',
    झ: 'jh',
    ञ: 'n',
    ट: 't',
    ठ: 'th',
    ड: 'd',
    ढ: 'dh',
    ण: 'n',
    त: 't',
    थ: 'th',
    द: 'd',
    ध: 'dh',
    न: 'n',
    प: 'p',
    फ: 'f',
    ब: 'b',
    भ: 'bh',
    म: 'm',
    य: 'y',
    र: 'r',
    ल: 'l',
    ळ: 'l',
    ऴ: 'zh',
    व: 'v',
    श: 'sh',
    ष: 'sh',
    स: 's',
    ह: 'h',
    ॻ: 'g',
    ॼ: 'j',
    ॾ: 'd',
    ॿ: 'b',
  }),
);

/** Consonants that sound different with a nukta. */
export const dotted: ReadonlyMap<string, string> = new Map(
  Object.entries({ क: 'q', ज: 'z', झ: 'zh', य: 'y', न: 'n', र: 'r', ळ: 'zh' }),
);

/** Vowel signs and vowel letters. */
export const vowels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'ा': 'a',
    'ि': 'i',
    'ी': 'i',
    'ु': 'u',
    'ू': 'u',
    'ृ': 'ri',
    'ॄ': 'ri',
    'ॅ': 'e',
    'ॆ': 'e',
    'े': 'e',
    'ै': 'ai',
    'ॉ': 'o',
    'ॊ': 'o',
    'ो': 'o',
    'ौ': 'au',
    अ: 'a',
    आ: 'a',
    इ: 'i',
    ई: 'i',
    उ: 'u',
    ऊ: 'u',
    ऋ: 'ri',
    ॠ: 'ri',
    ऌ: 'li',
    ऍ: 'e',
    ऎ: 'e',
    ए: 'e',
    ऐ: 'ai',
    ऑ: 'o',
    ऒ: 'o',
    ओ: 'o',
    औ: 'au',
    ॲ: 'a',
    ॐ: 'om',
  }),
);

export const virama = '\u094d';
export const nukta = '\u093c';
/** Anusvara and chandrabindu. */
export const nasals = '\u0902\u0901\u0900';
export const visarga = '\u0903';
