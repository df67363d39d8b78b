import { extname } from 'node:path';
import type { Loader, TransformOptions } from 'esbuild';
import { sha256 } from '../../language/hashing/sha256.ts';

/** What decides bytes in a source file. */
export interface SourceContent {
  readonly hash: string;
  /** The files that it imports, as written: `./a.ts`. */
  readonly imports: readonly string[];
}

/** Reads the content of a file with this path. */
export type ContentReader = (path: string, bytes: Uint8Array) => SourceContent | Promise<SourceContent>;

const loaders: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.js': 'js', '.css': 'css' };
/** Comments that esbuild obeys when it bundles, such as `@__PURE__`. */
const instruction = /[@#]__\w+__/;
/** `from"./a.ts"`, `import"./a.ts"`, `import("./a.ts")` and `new URL("./a.ts",…)`. */
const importPattern = /\b(?:from\s*|import\s*(?:\(\s*)?|URL\(\s*)['"](\.[^'"\s]*\.\w+)['"]/g;

/** For files in which every byte counts. */
export const readAllBytes: ContentReader = (_, bytes) => ({ hash: sha256(bytes), imports: [] });

/** For code. Comments, types and layout do not count. Code that cannot be parsed counts as it is. */
export const readCode: ContentReader = async (path, bytes) => {
  const loader = loaders[extname(path)];
  if (loader === undefined) return readAllBytes(path, bytes);
  const text = Buffer.from(bytes).toString('utf8');
  const code = (await withoutComments(text, loader)) ?? text;
  const imports = loader === 'css' ? [] : [...code.matchAll(importPattern)].map(([, file = '']) => file);
  return { hash: sha256(code), imports };
};

async function withoutComments(text: string, loader: Loader): Promise<string | undefined> {
  if (instruction.test(text)) return undefined;
  const { transform } = await import('esbuild');
  const { withEsbuild } = await import('../../theme/esbuild-process.ts');
  const options: TransformOptions = {
    ...{ loader, minifyWhitespace: true, legalComments: 'inline', charset: 'utf8', logLevel: 'silent' },
    // Node runs every import that is not one of types.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  };
  return withEsbuild(() => transform(text, options)).then(
    ({ code }) => code,
    () => undefined,
  );
}
