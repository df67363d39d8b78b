/** Files of packages that the theme's fonts are made of. */
export type FontSources = Readonly<
  Record<'devanagari' | 'devanagariLatin' | 'latin' | 'latinExtended' | 'latinItalic' | 'naskh', string>
>;

/** Those of the pairing `serif`, which is ours. */
export const fontSources: FontSources = {
  devanagari: import.meta.resolve(
    '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
  ),
  devanagariLatin: import.meta.resolve(
    '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-latin-wght-normal.woff2',
  ),
  latin: import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  latinExtended: import.meta.resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  ),
  latinItalic: import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'),
  naskh: import.meta.resolve('@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'),
};

/** Without serifs: Noto Sans. */
const sans: FontSources = {
  devanagari: import.meta.resolve(
    '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
  ),
  devanagariLatin: import.meta.resolve(
    '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-latin-wght-normal.woff2',
  ),
  latin: import.meta.resolve('@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'),
  latinExtended: import.meta.resolve('@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2'),
  latinItalic: import.meta.resolve('@fontsource-variable/noto-sans/files/noto-sans-latin-wght-italic.woff2'),
  naskh: import.meta.resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
};

/** Those of the other pairings. Anek Devanagari is twice as large as others, so `modern` has Anek for Latin letters only. */
export const otherFontSources: Readonly<Record<'sans' | 'modern', FontSources>> = {
  sans,
  modern: {
    ...sans,
    latin: import.meta.resolve('@fontsource-variable/anek-latin/files/anek-latin-latin-wght-normal.woff2'),
    latinExtended: import.meta.resolve('@fontsource-variable/anek-latin/files/anek-latin-latin-ext-wght-normal.woff2'),
  },
};

/** Urdu as its readers expect it, the same in all pairings. */
export const nastaliqSource = import.meta.resolve(
  '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2',
);
