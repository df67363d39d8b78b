import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Message, type Metafile } from 'esbuild';
import { sha256 } from '../language/hashing/sha256.ts';
import { ProblemsError } from '../settings/files/problem.ts';
import { projectRoot } from '../settings/files/project-root.ts';
import type { Site } from '../settings/site.ts';
import { archiveStrings } from '../settings/strings.ts';
import { type Assets, licencesWithoutUrdu } from './assets.ts';
import { bundleEntries } from './bundle-entries.ts';
import { withEsbuild } from './esbuild-process.ts';
import { interfaceTextEntry, interfaceTextPlugin, type OwnTexts } from './interface-texts.ts';
import { licencesText } from './licences/licences-text.ts';
import { hasUrdu } from './own/own-font.ts';
import type { OwnLook } from './own/own-look.ts';
import { type LookRules, ownLookCss } from './own/own-look-css.ts';
import { ownLookImport, ownLookPlugin } from './own-look-plugin.ts';
import { ownStylesPlugin } from './own-styles.ts';
import { publishLook, withOwnFonts } from './publish-look.ts';
import { strictScriptsPlugin } from './strict-scripts.ts';

export type { Assets } from './assets.ts';

/** The output of each entry point, as a path from the site's root. */
function outputsByInput({ outputs }: Metafile, outDir: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0];
    const url = path.relative(outDir, path.resolve(projectRoot, file)).split(path.sep).join('/');
    if (source !== undefined) found.set(source, url.endsWith('.js') ? nameByContent(outDir, url) : url);
  }
  return found;
}

/**
 * Gives a script a name that its content alone decides. In the hash of esbuild, the paths of packages count too, and they differ from
 * installation to installation.
 */
function nameByContent(outDir: string, url: string): string {
  const hash = sha256(readFileSync(path.join(outDir, url)))
    .slice(0, 8)
    .toUpperCase();
  const renamed = url.replace(/-[A-Z0-9]{8}\.js$/, `-${hash}.js`);
  renameSync(path.join(outDir, url), path.join(outDir, renamed));
  return renamed;
}

const bundleFormat = {
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  charset: 'utf8',
  // For older targets, private fields become weak maps, and reading an index becomes many times slower.
  target: ['chrome100', 'firefox100', 'safari15.4'],
  loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' },
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
} satisfies BuildOptions;

/**
 * Bundles styles, fonts, icons and scripts into the `assets/` folder of `outDir`, and returns their paths. Each name contains a hash of
 * the content. Writes `licences.txt` beside it, and the same without the font of pages in Urdu. The same sources give the same files. The archive in the folder `root` may have texts,
 * styles and a look of its own.
 */
export async function bundleAssets(
  outDir: string,
  root: string = projectRoot,
  site: LookSettings = {},
  look: OwnLook = noLook,
): Promise<Assets> {
  const entries = bundleEntries(projectRoot, site.fonts?.pairing);
  const strings = archiveStrings(root, site.interfaceLanguages);
  const icons = Object.values(entries.icons);
  const rules = ownLookCss(site, look);
  const textEntries = Object.fromEntries(Object.keys(strings).map((lang) => [lang, interfaceTextEntry(lang)]));
  const { metafile, warnings } = await withEsbuild(() =>
    build({
      absWorkingDir: projectRoot,
      entryPoints: [
        ...entries.all.filter((file) => !look.icon || !icons.includes(file)).map(asEntry),
        ...Object.entries(textEntries).map(([lang, entry]) => ({ in: entry, out: `interface-texts-${lang}` })),
      ],
      plugins: [
        interfaceTextPlugin(strings, site),
        ownLookPlugin(projectRoot, rules, site.fonts?.pairing, look.text.find(hasUrdu)?.file),
        ownStylesPlugin(root, path.join(projectRoot, entries.css), rules === '' ? [] : [ownLookImport]),
        strictScriptsPlugin(projectRoot, entries.all),
      ],
      outdir: path.join(outDir, 'assets'),
      ...bundleFormat,
    }),
  ).catch(explainOwn);
  throwOwnProblems(warnings);
  const ours = oursOf(includedFiles(metafile), look);
  const others = ours.filter((file) => file !== entries.nastaliq);
  writeFileSync(path.join(outDir, 'licences.txt'), licencesText(projectRoot, ours));
  writeFileSync(path.join(outDir, licencesWithoutUrdu), licencesText(projectRoot, others));
  const urls = outputsByInput(metafile, outDir);
  const url = (source: string) => {
    const found = urls.get(source);
    if (found === undefined) throw new Error(`${source} was not bundled`);
    return found;
  };
  const named = (sources: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, url(source)]));
  const byLanguage = (fonts: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(fonts).map(([lang, sources]) => [lang, sources.map(url)]));
  const fonts = {
    fonts: byLanguage(entries.fonts),
    articleFonts: byLanguage(entries.articleFonts),
    listFonts: Object.fromEntries(Object.entries(entries.listFonts).map(([lang, each]) => [lang, byLanguage(each)])),
  };
  return {
    css: url(entries.css),
    styles: named(entries.styles),
    scripts: named(entries.scripts),
    nastaliq: look.text.some(hasUrdu) ? '' : url(entries.nastaliq),
    ...withOwnFonts(fonts, look, ({ file }) => url(pathFrom(projectRoot, file))),
    interfaceTexts: named(textEntries),
    icons: (look.icon ? {} : named(entries.icons)) as Assets['icons'],
    ...(await publishLook(look, outDir)),
  };
}

const noLook: OwnLook = { text: [], headlines: [] };

/** The settings that decide styles and texts. */
type LookSettings = LookRules & OwnTexts & Pick<Site, 'interfaceLanguages'>;

/** A file as esbuild names it. */
function pathFrom(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** Our files: the licences of the owner's are his affair. */
function oursOf(files: readonly string[], { text, headlines }: OwnLook): readonly string[] {
  const own = new Set([...text, ...headlines].map(({ file }) => pathFrom(projectRoot, file)));
  return files.filter((file) => !own.has(file));
}

/** Throws the mistakes in the archive's own styles as problems of its files, and all other errors as they are. */
function explainOwn(error: unknown): never {
  if (error instanceof Error && 'errors' in error && Array.isArray(error.errors)) throwOwnProblems(error.errors);
  throw error;
}

function throwOwnProblems(messages: readonly Message[]): void {
  const problems = messages.flatMap(({ text, detail, location }) => {
    const file = location && path.resolve(projectRoot, location.file);
    if (!file || file.startsWith(path.join(projectRoot, 'src') + path.sep)) return [];
    const remedy = typeof detail === 'string' ? detail : 'correct the style sheet';
    return [{ file: path.relative('', file), line: location.line, message: text, remedy }];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** The files that bundles contain a part of, or link to. */
function includedFiles({ inputs, outputs }: Metafile): readonly string[] {
  const included = new Set(
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  return Object.keys(inputs).filter((file) => included.has(file));
}

/** An entry point, with the name of its file. */
function asEntry(file: string): { readonly in: string; readonly out: string } {
  return { in: file, out: path.parse(file).name };
}
