import type { LanguageInflection } from './language-inflection.ts';

/** Source: Thompson, Bengali, on case endings. The last letter of সময় is written as two characters. */
export const bengali: LanguageInflection = {
  script: 'Bengali',
  changes: [
    [/ৎ$/, 'ত'],
    [/ং$/, 'ঙ'],
    [/া$/, 'া\u09af\u09bc'],
    [/\u09af\u09bc$/, '\u09af\u09bcে'],
  ],
  endings: /^.[ie]?y?(?:gul|t|d)?e?[rktd]*[io]?$/,
  shortEndings: 'র ের কে তে ে য় য়ের রা েরা দের টা টি ই ও েই েও টির তেও রই গুলো গুলি গুলোর গুলির গুলোতে গুলোকে গুলিতে',
};

/** Source: Cardona, A Gujarati Reference Grammar, on variable nouns: છોકરો, છોકરાને. */
export const gujarati: LanguageInflection = { script: 'Gujarati', changes: [[/(?:ો|ું)$/, 'ા']] };

/** Source: Dhongde and Wali, Marathi, on oblique stems and postpositions: घोडा, घोड्याला; शाळा, शाळेत; पुणे, पुण्यात. */
export const marathi: LanguageInflection = {
  script: 'Devanagari',
  changes: [
    [/[ाे]$/, '्य'],
    [/ा$/, 'े'],
    // मंत्री, मंत्र्यांनी; पोलीस, पोलिसांनी; न्यायालय, न्यायालयाने
    [/ी$/, '्य'],
    [/ी(?=.$)/, 'ि'],
    [/य$/, 'या'],
  ],
  endings: /^.[iey]?n?(?:[lns]|t(?:un|il)?|ch.*|hun|sth|mdh.*|vr.*|kd.*|prynt)?$/,
  isStrict: true,
};

/** Source: Acharya, A Descriptive Grammar of Nepali, on the plural and postpositions. */
export const nepali: LanguageInflection = {
  script: 'Devanagari',
  // काठमाडौं, काठमाडौंको
  changes: [[/[ंँ]$/, 'न']],
  endings: /^.(?:hru?)?(?:[km]|l[ie]?|bt|sng|snt|smm|dekh)?$/,
  isStrict: true,
};

/** Source: Chandralal, Sinhala, on nouns that lose the sign of the singular before other endings: නගරය, නගරවල. */
export const sinhala: LanguageInflection = { script: 'Sinhala', changes: [[/(?<=...)(?:යා|[යවා])$/, '']] };
