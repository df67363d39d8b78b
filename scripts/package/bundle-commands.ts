import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { codeHashes } from '../../src/build/epochs/code-hashes.ts';

const commands = ['init', 'start', 'build', 'new', 'import', 'report', 'check', 'pack', 'verify', 'sign'];

/** Programs that the code starts in threads and processes of their own. */
const programs = [
  'src/attachments/pdf-process.ts',
  'src/build/scan/scan-thread.ts',
  'src/build/workers/worker-process.ts',
  'src/check/workers/check-worker-thread.ts',
  'src/import/placing/finish/finisher-worker.ts',
  'src/pictures/svg-process.ts',
  'src/publish/folder/inspect-thread.ts',
];

/** Bundles each command, with the chunks that commands share, into one folder. Returns the number of files. Packages stay outside. */
export async function bundleCommands(project: string, dist: string): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: [...commands.map((name) => `scripts/${name}.ts`), ...programs].map((file) => ({
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

/** What is different in the package: where files lie, and hashes of code that are ready. */
function packagedSources(project: string): Plugin {
  const replaced: Readonly<Record<string, (source: string) => string>> = {
    'src/settings/project-root.ts': (source) => replaceOnce(source, "new URL('../../'", "new URL('../'"),
    'src/build/epochs/code-hashes.ts': () =>
      `const hashes = ${JSON.stringify(codeHashes(project))}; export function codeHashes() { return hashes; }`,
  };
  return {
    name: 'packaged-sources',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const file = relative(project, path).replaceAll('\\', '/');
        if (!/^(?:src|scripts)\//.test(file)) return undefined;
        const source = readFileSync(path, 'utf8');
        const contents = replaced[file]?.(source) ?? withPrograms(source, file);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** A source in which programs are beside it, as JavaScript. Every one must be in the list. */
function withPrograms(source: string, file: string): string {
  return source.replace(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, (_, name: string) => {
    if (!programs.some((program) => basename(program, '.ts') === name))
      throw new Error(`${file} starts ${name}.ts: add it to the programs in scripts/package/bundle-commands.ts`);
    return `new URL('./${name}.js', import.meta.url)`;
  });
}

function replaceOnce(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`project-root.ts has no ${part}: adapt scripts/package/bundle-commands.ts`);
  return text.replace(part, by);
}
