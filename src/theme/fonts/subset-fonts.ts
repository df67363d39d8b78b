import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { characters } from './characters.ts';
import { devanagariSyllables } from './devanagari-syllables.ts';
import { keepGlyphs } from './keep-glyphs.ts';
import { glyphsOnTheWay } from './shaped-glyphs.ts';

const serif = '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari';
const latin = '@fontsource-variable/source-serif-4/files/source-serif-4-latin';
const naskh = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic';
const weights = { wght: { min: 400, max: 700 } };
const plainFeatures = ['kern', 'liga'];
/** Tables that say again, or to design programs only, what the others hold. */
const dropTables = ['HVAR', 'MVAR', 'STAT'];

const cuts = [
  {
    name: 'devanagari-figures',
    file: `${serif}-devanagari-wght-normal.woff2`,
    text: characters.devanagariFigures,
    axes: weights,
  },
  { name: 'serif-figures', file: `${serif}-latin-wght-normal.woff2`, text: characters.figures, axes: weights },
  { name: 'serif-letters', file: `${serif}-latin-wght-normal.woff2`, text: characters.letters, axes: { wght: 400 } },
  { name: 'latin', file: `${latin}-wght-normal.woff2`, text: characters.latin, axes: weights },
  { name: 'latin-more', file: `${latin}-wght-normal.woff2`, text: characters.latinMore, axes: weights },
  { name: 'latin-extended', file: `${latin}-ext-wght-normal.woff2`, text: characters.latinExtended, axes: weights },
  {
    name: 'latin-italic',
    file: `${latin}-wght-italic.woff2`,
    text: characters.latin + characters.latinMore,
    axes: { wght: 400 },
  },
] as const;

function fontFile(name: string): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve(name)));
}

/** The Devanagari face, cut to the shapes that Hindi needs: whole, it is four times what a page may cost. */
async function devanagariFace(): Promise<Buffer> {
  const whole = await fontFile(`${serif}-devanagari-wght-normal.woff2`);
  const truetype = await subsetFont(whole, characters.devanagari, { targetFormat: 'truetype', variationAxes: weights });
  const glyphs = glyphsOnTheWay(truetype, [...characters.devanagari, ...devanagariSyllables()]);
  const kept = await keepGlyphs(truetype, characters.devanagari, glyphs);
  return subsetFont(kept, undefined, { keepAllGlyphs: true, targetFormat: 'woff2', dropTables });
}

/** Cuts the theme's fonts out of the npm packages they come from; the same packages give the same bytes. */
export async function subsetFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const save = (name: string, font: Uint8Array) => writeFile(path.join(folder, `${name}.woff2`), font);
  await save('serif-devanagari', await devanagariFace());
  const options = { targetFormat: 'woff2', noHinting: true, keepFeatures: plainFeatures, dropTables } as const;
  for (const { name, file, text, axes } of cuts) {
    await save(name, await subsetFont(await fontFile(file), text, { ...options, variationAxes: axes }));
  }
  for (const weight of [400, 700]) {
    const font = await fontFile(`${naskh}-${weight}-normal.woff2`);
    await save(`naskh-${weight}`, await subsetFont(font, characters.urdu, { targetFormat: 'woff2', noHinting: true }));
  }
}
