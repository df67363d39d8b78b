import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';
import { readBytesIfExists } from '../../publish/disk/text-file.ts';

/** The source files of a project and what they import. Each file is read at most once. */
export interface SourceGraph {
  /** The files at these paths, those in folders at these paths, and all that they import. Paths are relative to the project. */
  readonly reachedFrom: (paths: readonly string[]) => readonly string[];
  /** A hash of the names and bytes of the files that `reachedFrom` finds. */
  readonly hashOf: (paths: readonly string[]) => string;
}

interface SourceFile {
  readonly hash: string;
  readonly imports: readonly string[];
}

/** `from './a.ts'`, `import './a.ts'`, `import('./a.ts')` and `new URL('./a.ts', …)`. */
const importPattern = /\b(?:from\s*|import\s*(?:\(\s*)?|URL\(\s*)['"](\.[^'"]*\.\w+)['"]/g;
/** `import type { A } from './a.ts'`: types are erased, so they decide no byte. */
const typeImportPattern =
  /\b(?:import|export)\s+type\s*(?:\{[^{}]*\}|\*(?:\s*as\s+\w+)?|\b\w+)\s*from\s*['"][^'"]*['"]/g;
const isFile = /(?:\.\w+|^LICENSE)$/;
const isCode = /\.[cm]?[jt]s$/;

/** The graph of a project, without the files in folders whose names `left` matches. */
export function sourceGraph(root: string, left = /^$/): SourceGraph {
  const fileAt = memoized((path) => readSource(root, path));
  const filesAt = memoized((path) =>
    isFile.test(path) ? [path] : filesInFolder(root, path).filter((file) => !left.test(file)),
  );
  const reachedFrom = (paths: readonly string[]): readonly string[] => {
    const reached = new Set<string>();
    const pending = paths.flatMap(filesAt);
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      if (reached.has(path)) continue;
      const file = fileAt(path);
      // An import in a comment may name a file that is not there.
      if (file === undefined) continue;
      reached.add(path);
      pending.push(...file.imports);
    }
    return [...reached].sort(byCodeUnit);
  };
  return {
    reachedFrom,
    hashOf: (paths) =>
      sha256(
        reachedFrom(paths)
          .map((path) => `${path}\0${fileAt(path)?.hash}`)
          .join('\0'),
      ),
  };
}

function memoized<Value>(compute: (path: string) => Value): (path: string) => Value {
  const values = new Map<string, { readonly value: Value }>();
  return (path) => {
    const found = values.get(path) ?? { value: compute(path) };
    values.set(path, found);
    return found.value;
  };
}

function readSource(root: string, path: string): SourceFile | undefined {
  const bytes = readBytesIfExists(join(root, path));
  if (bytes === undefined) return undefined;
  const hash = sha256(bytes);
  if (!isCode.test(path)) return { hash, imports: [] };
  const matches = bytes.toString('latin1').replace(typeImportPattern, '').matchAll(importPattern);
  return { hash, imports: [...matches].map(([, specifier = '']) => posix.join(posix.dirname(path), specifier)) };
}

function filesInFolder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesInFolder(root, path) : [path];
  });
}
