import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

const root = resolve(import.meta.dirname, '../..');

export interface ModuleImport {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** The imported file of this project, as a path from its root; undefined for a package. */
  readonly target: string | undefined;
}

export interface SourceModule {
  readonly file: string;
  /** All imports, re-exports included, and also those of types alone. */
  readonly imports: readonly ModuleImport[];
  /** The names that this file declares and exports; names that it re-exports are not among them. */
  readonly exports: readonly string[];
}

/** The paths of all TypeScript and JavaScript files below a folder, from the project's root. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'))
    .toSorted();
}

export function readModule(file: string): SourceModule {
  const text = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...exported.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  ].map(({ value, start }) => ({ value, start }));
  // Matched in the text, because the parser lists calls of import() but not types that are written with it.
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(({ 1: value = '', index }) => ({
    value,
    start: index,
  }));
  const found = new Map([...requests, ...dynamic].map((request) => [request.start, request.value]));
  return {
    file,
    imports: [...found].map(([start, specifier]) => ({
      file,
      line: text.slice(0, start).split('\n').length,
      specifier,
      target: specifier.startsWith('.') ? posix.join(dirname(file), specifier) : undefined,
    })),
    exports: exported.flatMap(({ moduleRequest, exportName }) =>
      moduleRequest === null && exportName.kind === 'Name' ? [exportName.name ?? ''] : [],
    ),
  };
}
