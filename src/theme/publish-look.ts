import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../language/hashing/sha256.ts';
import type { Assets } from './assets.ts';
import type { OwnFont } from './own/own-font.ts';
import type { OwnLook } from './own/own-look.ts';

const pngSizes = { png48: 48, png180: 180, png192: 192, png512: 512 } as const;

/** Writes the owner's logo, and icons made of his picture, into the `assets/` folder of `outDir`. Returns their paths. */
export async function publishLook(
  { logo, icon }: OwnLook,
  outDir: string,
): Promise<Pick<Assets, 'logo'> & Partial<Pick<Assets, 'icons'>>> {
  const named = (name: string, ending: string, bytes: Uint8Array): string => {
    const url = `assets/${name}-${sha256(bytes).slice(0, 8).toUpperCase()}.${ending}`;
    mkdirSync(path.join(outDir, 'assets'), { recursive: true });
    writeFileSync(path.join(outDir, url), bytes);
    return url;
  };
  const copied = (name: string, { file, info }: NonNullable<OwnLook['icon']>) => ({
    url: named(name, info.format === 'jpeg' ? 'jpg' : info.format, readFileSync(file)),
    ...{ width: info.width, height: info.height },
  });
  return {
    ...(logo
      ? { logo: { light: copied('logo', logo.light), ...(logo.dark ? { dark: copied('logo-dark', logo.dark) } : {}) } }
      : {}),
    ...(icon ? { icons: await iconFiles(icon, named) } : {}),
  };
}

async function iconFiles(
  { file, info }: NonNullable<OwnLook['icon']>,
  named: (name: string, ending: string, bytes: Uint8Array) => string,
): Promise<Assets['icons']> {
  const { squarePng } = await import('../pictures/own-pictures.ts');
  const png = async (size: number) => named(`icon-${size}`, 'png', await squarePng(file, size));
  return {
    svg: info.format === 'svg' ? named('icon', 'svg', readFileSync(file)) : '',
    png48: await png(pngSizes.png48),
    png180: await png(pngSizes.png180),
    png192: await png(pngSizes.png192),
    png512: await png(pngSizes.png512),
  };
}

const scriptOf: Readonly<Record<string, OwnFont['scripts'][number]>> = { hi: 'devanagari', en: 'latin', ur: 'arabic' };

/** The fonts that pages preload, with the owner's in the place of those that they make superfluous. */
export function withOwnFonts(
  assets: Pick<Assets, 'fonts' | 'articleFonts' | 'listFonts'>,
  { text, headlines }: OwnLook,
  urlOf: (font: OwnFont) => string,
): Pick<Assets, 'fonts' | 'articleFonts' | 'listFonts'> {
  const has = (fonts: readonly OwnFont[], lang: string) =>
    fonts.filter(({ scripts, style }) => style === 'normal' && scripts.some((script) => script === scriptOf[lang]));
  const preloaded = (lang: string, ours: readonly string[]) => {
    const own = has(text, lang);
    return [...has(headlines, lang), ...own].map(urlOf).concat(own.length > 0 ? [] : ours);
  };
  const onlyUncovered = (fonts: Readonly<Record<string, readonly string[]>>, covered: (lang: string) => string) =>
    Object.fromEntries(
      Object.entries(fonts).map(([lang, files]) => [lang, has(text, covered(lang)).length > 0 ? [] : files]),
    );
  return {
    fonts: Object.fromEntries(Object.entries(assets.fonts).map(([lang, ours]) => [lang, preloaded(lang, ours)])),
    articleFonts: onlyUncovered(assets.articleFonts, () => 'en'),
    listFonts: Object.fromEntries(
      Object.entries(assets.listFonts).map(([lang, fonts]) => [lang, onlyUncovered(fonts, (other) => other)]),
    ),
  };
}
