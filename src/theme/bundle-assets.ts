import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import type { Assets } from './assets.ts';
import { bundleEntries } from './bundle-entries.ts';

export type { Assets } from './assets.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The output of each input file that was asked for, as an address from the site's root. */
function outputsByInput({ outputs }: Metafile, outDir: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0];
    const url = path.relative(outDir, path.resolve(projectRoot, file)).split(path.sep).join('/');
    if (source !== undefined) found.set(source, url);
  }
  return found;
}

/**
 * Writes styles, fonts, icons and scripts under `assets/` of a folder, each named by its content, and tells their addresses.
 * The same sources give the same files.
 */
export async function bundleAssets(outDir: string): Promise<Assets> {
  const entries = bundleEntries(projectRoot);
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [...entries.all],
    outdir: path.join(outDir, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020', 'chrome100', 'firefox100', 'safari15.4'],
    loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' },
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
  } satisfies BuildOptions & { metafile: true });
  const urls = outputsByInput(metafile, outDir);
  const url = (source: string) => {
    const found = urls.get(source);
    if (found === undefined) throw new Error(`${source} was not bundled`);
    return found;
  };
  const named = (sources: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, url(source)]));
  const fonts = Object.entries(entries.fonts).map(([lang, sources]) => [lang, sources.map(url)] as const);
  return {
    css: url(entries.css),
    styles: named(entries.styles),
    scripts: named(entries.scripts),
    fonts: Object.fromEntries(fonts),
    icons: named(entries.icons) as Assets['icons'],
  };
}
