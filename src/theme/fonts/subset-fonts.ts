import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { characters } from './characters.ts';
import { devanagariSyllables } from './devanagari-syllables.ts';
import { keepGlyphs } from './keep-glyphs.ts';
import { shapedGlyphs } from './shaped-glyphs.ts';

const sources = {
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
  naskh400: import.meta.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'),
  naskh700: import.meta.resolve('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2'),
} as const;
const weights = { wght: { min: 400, max: 700 } };
const plainFeatures = ['kern', 'liga'];
/** Redundant tables, and tables only for design programs. */
const dropTables = ['HVAR', 'MVAR', 'STAT'];

const subsets = [
  {
    name: 'devanagari-figures',
    file: sources.devanagari,
    text: characters.devanagariFigures,
    axes: weights,
  },
  { name: 'serif-figures', file: sources.devanagariLatin, text: characters.figures, axes: weights },
  { name: 'serif-letters', file: sources.devanagariLatin, text: characters.letters, axes: { wght: 400 } },
  { name: 'latin', file: sources.latin, text: characters.latin, axes: weights },
  { name: 'latin-more', file: sources.latin, text: characters.latinMore, axes: weights },
  { name: 'latin-extended', file: sources.latinExtended, text: characters.latinExtended, axes: weights },
  {
    name: 'latin-italic',
    file: sources.latinItalic,
    text: characters.latin + characters.latinMore,
    axes: { wght: 400 },
  },
] as const;

function readFont(url: string): Promise<Buffer> {
  return readFile(new URL(url));
}

/** The Devanagari font, reduced to the glyphs that Hindi needs. The complete font is four times the limit of a page. */
async function devanagariFace(): Promise<Buffer> {
  const complete = await readFont(sources.devanagari);
  const truetype = await subsetFont(complete, characters.devanagari, {
    targetFormat: 'truetype',
    variationAxes: weights,
  });
  const glyphs = shapedGlyphs(truetype, [...characters.devanagari, ...devanagariSyllables()]);
  const reduced = await keepGlyphs(truetype, characters.devanagari, glyphs);
  return subsetFont(reduced, undefined, { keepAllGlyphs: true, targetFormat: 'woff2', dropTables });
}

/** Creates the theme's fonts from npm packages. The same packages give the same bytes. */
export async function subsetFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const save = (name: string, font: Uint8Array) => writeFile(path.join(folder, `${name}.woff2`), font);
  await save('serif-devanagari', await devanagariFace());
  const options = { targetFormat: 'woff2', noHinting: true, keepFeatures: plainFeatures, dropTables } as const;
  for (const { name, file, text, axes } of subsets) {
    await save(name, await subsetFont(await readFont(file), text, { ...options, variationAxes: axes }));
  }
  for (const weight of [400, 700] as const) {
    const font = await readFont(sources[`naskh${weight}`]);
    await save(`naskh-${weight}`, await subsetFont(font, characters.urdu, { targetFormat: 'woff2', noHinting: true }));
  }
}
