import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { convert } from 'fontverter';
import { otherFontSources } from './font-sources.ts';
import { readFontTables, writeFontTables } from './font-tables.ts';
import { nameFont } from './name-font.ts';
import { reduceFont } from './reduce-font.ts';
import { shapedGlyphs } from './shaped-glyphs.ts';
import { nastaliqFont, type ThemeFont, themeFonts, themeFontsFrom } from './theme-fonts.ts';

/** Creates the theme's fonts from npm packages. The same packages give the same bytes. */
export async function subsetFonts(folder: string): Promise<void> {
  const pairings = Object.entries(otherFontSources).map(([name, sources]) => [name, themeFontsFrom(sources)] as const);
  for (const [name, fonts] of [['serif', themeFonts] as const, ['urdu', [nastaliqFont]] as const, ...pairings]) {
    await mkdir(path.join(folder, name), { recursive: true });
    for (const font of fonts) await writeFile(path.join(folder, name, `${font.name}.woff2`), await subsetFont(font));
  }
}

/** A font of the theme, as a WOFF2 file. */
export async function subsetFont({ source, characters, weights, syllables, ...font }: ThemeFont): Promise<Buffer> {
  const complete = await convert(await readFile(new URL(source)), 'truetype');
  const glyphs = syllables && shapedGlyphs(complete, [...characters, ...syllables]);
  const reduced = (kept: ThemeFont['weights']) =>
    reduceFont(complete, { characters, weights: kept, features: font.features, glyphs });
  const truetype =
    typeof weights === 'number'
      ? await reduced(weights)
      : withPositionsOf(await reduced(weights), await reduced(weights[0]));
  return convert(nameFont(truetype, font.family, font.style ?? 'Regular'), 'woff2');
}

/** The distances between glyphs are those of one weight: bold ones differ by a few hundredths, and would cost a tenth of the file. */
function withPositionsOf(variable: Buffer, single: Buffer): Buffer {
  const tables = new Map(readFontTables(variable));
  const positions = readFontTables(single);
  for (const name of ['GPOS', 'GDEF']) {
    const table = positions.get(name);
    if (table === undefined) tables.delete(name);
    else tables.set(name, table);
  }
  return writeFontTables(tables);
}
