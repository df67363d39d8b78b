import { characters } from './characters.ts';
import { commonSyllables, devanagariSyllables } from './devanagari-syllables.ts';
import { type FontSources, fontSources, nastaliqSource } from './font-sources.ts';

/** A font file of the theme, and what it keeps of the font of a package. */
export interface ThemeFont {
  /** The name of the file. */
  readonly name: string;
  /** The name inside the file. */
  readonly family: string;
  /** Regular by default. */
  readonly style?: 'Italic';
  /** The address of the package's file. */
  readonly source: string;
  readonly characters: string;
  readonly weights: number | readonly [min: number, max: number];
  /** OpenType features. All by default. */
  readonly features?: readonly string[];
  /** Syllables of which it keeps the glyphs. Without this list, it keeps all glyphs that its features form. */
  readonly syllables?: readonly string[];
}

const weights = [400, 700] as const;
const plain = ['kern', 'liga'];
const joining = ['ccmp', 'init', 'medi', 'fina', 'rlig', 'locl', 'mark', 'mkmk'];
const conjuncts = ['nukt', 'akhn', 'rphf', 'rkrf', 'blwf', 'half', 'cjct', 'pres', 'abvs', 'blws', 'psts'];

/** All font files of the theme. A "lite" font has one weight, for the words in other scripts of an article, which is to stay small. */
export const themeFonts: readonly ThemeFont[] = themeFontsFrom(fontSources);

/** The font of headlines and texts on pages in Urdu. A letter has many shapes, so one weight of it is larger than all that such a page loads besides. */
export const nastaliqFont: ThemeFont = {
  name: 'nastaliq',
  family: 'Sanchika Nastaliq',
  source: nastaliqSource,
  characters: characters.urdu,
  weights: 400,
};

/** The same files from other packages. */
export function themeFontsFrom(sources: FontSources): readonly ThemeFont[] {
  return [...devanagariFonts(sources), ...figuresAndLetters(sources), ...latinFonts(sources), ...naskhFonts(sources)];
}

function devanagariFonts({ devanagari }: FontSources): readonly ThemeFont[] {
  return [
    {
      name: 'serif-devanagari',
      family: 'Sanchika Devanagari',
      source: devanagari,
      characters: characters.devanagari,
      weights,
      syllables: devanagariSyllables(),
    },
    {
      name: 'devanagari-lite',
      family: 'Sanchika Devanagari Lite',
      source: devanagari,
      characters: characters.devanagariLite,
      weights: 400,
      features: [...conjuncts, 'mark', 'abvm', 'blwm'],
      syllables: commonSyllables(),
    },
    {
      name: 'devanagari-rare',
      family: 'Sanchika Devanagari Rare',
      source: devanagari,
      characters: characters.devanagariRare,
      weights: 400,
      syllables: [],
    },
    {
      name: 'devanagari-figures',
      family: 'Sanchika Devanagari Figures',
      source: devanagari,
      characters: characters.devanagariFigures,
      weights,
      features: [],
    },
  ];
}

/** Latin figures, letters and signs in the style of the Devanagari font. */
function figuresAndLetters({ devanagariLatin }: FontSources): readonly ThemeFont[] {
  return [
    { name: 'serif-figures', family: 'Sanchika Figures', characters: characters.figures, weights, features: plain },
    {
      name: 'serif-letters',
      family: 'Sanchika Letters',
      characters: characters.letters,
      weights: 400,
      features: plain,
    },
    { name: 'serif-signs', family: 'Sanchika Signs', characters: characters.signs, weights: 400, features: [] },
    {
      name: 'latin-lite',
      family: 'Sanchika Latin Lite',
      characters: characters.figures + characters.letters,
      weights: 400,
      features: [],
    },
  ].map((font) => ({ ...font, source: devanagariLatin }));
}

function latinFonts({ latin, latinExtended, latinItalic }: FontSources): readonly ThemeFont[] {
  return [
    ...[
      { name: 'latin', family: 'Sanchika Latin', source: latin, characters: characters.latin },
      { name: 'latin-more', family: 'Sanchika Latin More', source: latin, characters: characters.latinMore },
      { name: 'latin-signs', family: 'Sanchika Latin Signs', source: latinExtended, characters: characters.latinSigns },
      {
        name: 'latin-extended',
        family: 'Sanchika Latin Extended',
        source: latinExtended,
        characters: characters.latinExtended,
      },
    ].map((font) => ({ ...font, weights, features: plain })),
    ...[
      { name: 'latin-italic', family: 'Sanchika Latin', characters: characters.latin },
      { name: 'latin-italic-more', family: 'Sanchika Latin More', characters: characters.latinMore },
    ].map((font) => ({ ...font, style: 'Italic' as const, source: latinItalic, weights: 400, features: ['liga'] })),
  ];
}

function naskhFonts({ naskh }: FontSources): readonly ThemeFont[] {
  return [
    { name: 'naskh', family: 'Sanchika Naskh', characters: characters.urdu, weights },
    { name: 'naskh-lite', family: 'Sanchika Naskh Lite', characters: characters.urdu, weights: 400 },
    { name: 'naskh-rare', family: 'Sanchika Naskh Rare', characters: characters.arabicRare, weights: 400 },
  ].map((font) => ({ ...font, source: naskh, features: joining }));
}
