import { readModule, sourceFiles } from '../../test/unit/source-modules.ts';

/**
 * The unit tests that import a file of `sources`, directly or through other files: those of the same folder first, then those that load
 * the fewest files.
 */
export function reachingTests(sources: readonly string[], folder: string): readonly string[] {
  const files = ['src', 'scripts', 'test'].flatMap(sourceFiles);
  const imports = new Map(files.map((file) => [file, readModule(file).imports.flatMap(({ target }) => target ?? [])]));
  const near = `${folder.replace(/^src/, 'test/unit')}/`;
  return files
    .filter((file) => file.startsWith('test/unit/') && file.endsWith('.test.ts'))
    .map((file) => ({ file, loaded: loadedFrom(file, imports), isNear: file.startsWith(near) }))
    .filter(({ loaded }) => sources.some((source) => loaded.has(source)))
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.loaded.size - b.loaded.size)
    .map(({ file }) => file);
}

function loadedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const each of loaded) for (const target of imports.get(each) ?? []) loaded.add(target);
  return loaded;
}
