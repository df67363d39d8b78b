import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { codeHashes } from '../../src/build/epochs/code-hashes.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';

const commands = [
  'init',
  'start',
  'build',
  'new',
  'import',
  'report',
  'check-settings',
  'check',
  'pack',
  'verify',
  'sign',
  'publish',
  'upgrade',
];

/** How the code names a program that it starts in a thread or process of its own. */
const programAddress = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g;

/** Bundles each command, with the chunks that commands share, into one folder. Returns the number of files. Packages stay outside. */
export async function bundleCommands(project: string, dist: string): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: [...commands.map((name) => `scripts/${name}.ts`), ...findPrograms(project)].map((file) => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir: dist,
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.18',
    packages: 'external',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [packagedSources(project)],
    logLevel: 'silent',
    metafile: true,
  });
  return Object.keys(metafile.outputs).length;
}

function findPrograms(project: string): readonly string[] {
  const sources = walkFiles(join(project, 'src')).files.filter((file) => file.endsWith('.ts'));
  return sources.flatMap((file) => {
    const text = readFileSync(join(project, 'src', file), 'utf8');
    return [...text.matchAll(programAddress)].map(([, name]) => `src/${dirname(file)}/${name}.ts`);
  });
}

/** What is different in the package: where files lie, and hashes of code that are ready. */
function packagedSources(project: string): Plugin {
  const replaced: Readonly<Record<string, (source: string) => string | Promise<string>>> = {
    'src/settings/files/project-root.ts': (source) => replaceOnce(source, "new URL('../../../'", "new URL('../'"),
    'src/build/epochs/code-hashes.ts': async () =>
      `const hashes = ${JSON.stringify(await codeHashes(project))}; export async function codeHashes() { return hashes; }`,
  };
  return {
    name: 'packaged-sources',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const file = relative(project, path).replaceAll('\\', '/');
        if (!/^(?:src|scripts)\//.test(file)) return undefined;
        const source = readFileSync(path, 'utf8');
        const contents = (await replaced[file]?.(source)) ?? withPrograms(source);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** A source in which programs are beside it, as JavaScript. */
function withPrograms(source: string): string {
  return source.replace(programAddress, "new URL('./$1.js', import.meta.url)");
}

function replaceOnce(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`project-root.ts has no ${part}: adapt scripts/package/bundle-commands.ts`);
  return text.replace(part, by);
}
