import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { convert } from 'fontverter';

const packages = {
  latin: [
    import.meta.resolve('@fontsource/tinos/files/tinos-latin-400-normal.woff2'),
    import.meta.resolve('@fontsource/tinos/files/tinos-latin-700-normal.woff2'),
  ],
  devanagari: [
    import.meta.resolve('@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2'),
    import.meta.resolve('@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2'),
  ],
} as const;

/** The environment of a browser on a system that has only fonts for these scripts. Works where browsers use fontconfig: on Linux. */
export async function installedFonts(
  folder: string,
  scripts: readonly (keyof typeof packages)[],
): Promise<Readonly<Record<string, string>>> {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const source of scripts.flatMap((script) => packages[script])) {
    const font = readFileSync(new URL(source));
    writeFileSync(join(fonts, `${parse(source).name}.ttf`), await convert(font, 'truetype'));
  }
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}
