import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { readBytesIfExists } from '../../publish/disk/text-file.ts';
import type { ContentReader, SourceContent } from './code-content.ts';

/** The source files of a project and what they import. Each file is read at most once. */
export interface SourceGraph {
  /** The files at these paths, those in folders at these paths, and all that they import. Paths are relative to the project. */
  readonly reachedFrom: (paths: readonly string[]) => Promise<readonly string[]>;
  /** A hash of the names and content of the files that `reachedFrom` finds. */
  readonly hashOf: (paths: readonly string[]) => Promise<string>;
}

const isFile = /(?:\.\w+|^LICENSE)$/;

/** The graph of a project, without the files in folders whose names `left` matches. */
export function sourceGraph(root: string, read: ContentReader, left = /^$/): SourceGraph {
  const contentAt = memoized(async (path) => {
    const bytes = readBytesIfExists(join(root, path));
    return bytes && (await read(path, bytes));
  });
  const filesAt = memoized((path) =>
    isFile.test(path) ? [path] : filesInFolder(root, path).filter((file) => !left.test(file)),
  );
  const reach = async (paths: readonly string[]): Promise<readonly (readonly [string, SourceContent])[]> => {
    const reached = new Map<string, SourceContent>();
    const seen = new Set<string>();
    const visit = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const content = await contentAt(path);
      // Code may contain the address of a file that is not there.
      if (content === undefined) return;
      reached.set(path, content);
      await Promise.all(content.imports.map((file) => visit(posix.join(posix.dirname(path), file))));
    };
    await Promise.all(paths.flatMap(filesAt).map(visit));
    return [...reached].sort(([a], [b]) => byCodeUnit(a, b));
  };
  return {
    reachedFrom: async (paths) => (await reach(paths)).map(([path]) => path),
    hashOf: async (paths) => sha256((await reach(paths)).map(([path, { hash }]) => `${path}\0${hash}`).join('\0')),
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

function filesInFolder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesInFolder(root, path) : [path];
  });
}
