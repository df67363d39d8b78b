import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FontPairing } from '../settings/values/own-look.ts';

const font = (name: string) => `src/theme/fonts/serif/${name}.woff2`;

const entries = {
  css: 'src/theme/styles/main.css',
  styles: {
    search: 'src/theme/styles/search.css',
    offline: 'src/theme/styles/offline.css',
    time: 'src/theme/styles/time.css',
    plain: 'src/theme/styles/plain.css',
    ur: 'src/theme/styles/ur.css',
    facet: 'src/theme/styles/facet.css',
    front: 'src/theme/styles/front.css',
    richText: 'src/theme/styles/rich-text.css',
    scans: 'src/theme/styles/scans.css',
  },
  scripts: {
    scheme: 'src/theme/scripts/settings/scheme.ts',
    page: 'src/theme/scripts/page.ts',
    article: 'src/theme/scripts/article.ts',
    cite: 'src/theme/scripts/citations/cite.ts',
    keep: 'src/theme/scripts/keep.ts',
    listen: 'src/theme/scripts/listening/listen.ts',
    interfaceLanguage: 'src/theme/scripts/interface-language/interface-language.ts',
    offline: 'src/theme/scripts/offline/page/offline.ts',
    worker: 'src/theme/scripts/offline/worker/worker.ts',
    search: 'src/search/client/main.ts',
    overTime: 'src/search/client/over-time/over-time.ts',
    myList: 'src/search/client/my-list/my-list.ts',
    highlight: 'src/search/client/highlight/highlight.ts',
    scans: 'src/search/client/scans/scans.ts',
    marks: 'src/theme/scripts/marks.ts',
    nastaliq: 'src/theme/scripts/settings/nastaliq.ts',
    today: 'src/theme/scripts/calendar/today.ts',
    front: 'src/theme/scripts/front/front.ts',
    random: 'src/theme/scripts/random.ts',
    compare: 'src/theme/scripts/compare/compare.ts',
    oldAddress: 'src/theme/scripts/old-address/old-address.ts',
    oldQuery: 'src/theme/scripts/old-address/old-query.ts',
  },
  icons: {
    svg: 'src/theme/icons/icon.svg',
    png48: 'src/theme/icons/icon-48.png',
    png180: 'src/theme/icons/icon-180.png',
    png192: 'src/theme/icons/icon-192.png',
    png512: 'src/theme/icons/icon-512.png',
  },
  nastaliq: 'src/theme/fonts/urdu/nastaliq.woff2',
  /** Fonts that every page of a language needs. Other fonts are loaded when a character needs them. */
  fonts: {
    hi: [font('serif-devanagari')],
    en: [font('latin')],
    ur: [font('naskh')],
  },
  /** More fonts for articles, which are to stay small, by their language. */
  articleFonts: {
    hi: [font('latin-lite')],
    ur: [font('latin-lite')],
  },
  /** More fonts for other pages, by the language of the page and of an article in its lists. */
  listFonts: {
    hi: { hi: [font('serif-figures'), font('serif-letters')], en: [font('latin')], ur: [font('naskh')] },
    en: { hi: [font('serif-devanagari')], ur: [font('naskh')] },
    ur: { ur: [font('serif-figures'), font('serif-letters')], en: [font('latin')], hi: [font('serif-devanagari')] },
  },
} as const;

/** The files to bundle, relative to the project. */
export interface BundleEntries {
  readonly css: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly icons: Readonly<Record<string, string>>;
  readonly nastaliq: string;
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  readonly articleFonts: Readonly<Record<string, readonly string[]>>;
  readonly listFonts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Entry points of esbuild. It finds the fonts in the styles. */
  readonly all: readonly string[];
}

/** The entry files of the theme and of other rooms that exist, with the fonts of a pairing. */
export function bundleEntries(projectRoot: string, pairing?: FontPairing): BundleEntries {
  const present = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(path.join(projectRoot, file))));
  const { css, icons, nastaliq } = entries;
  const paired = (files: readonly string[]) => files.map((file) => pairedFont(file, pairing));
  const byLanguage = (fonts: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(fonts).map(([lang, files]) => [lang, paired(files)]));
  const [fonts, articleFonts] = [byLanguage(entries.fonts), byLanguage(entries.articleFonts)];
  const listFonts = Object.fromEntries(
    Object.entries(entries.listFonts).map(([lang, files]) => [lang, byLanguage(files)]),
  );
  const styles = present(entries.styles);
  const scripts = present(entries.scripts);
  const all = [css, ...Object.values(styles), ...Object.values(scripts), ...Object.values(icons)];
  return { css, styles, scripts, icons, nastaliq, fonts, articleFonts, listFonts, all };
}

/** A font of the theme in a pairing. Each pairing has a folder with the same files. */
export function pairedFont(file: string, pairing: FontPairing = 'serif'): string {
  return path.posix.join(file, '../..', pairing, path.posix.basename(file));
}
