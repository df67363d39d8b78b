import { posix } from 'node:path';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';

const isPicture = /\.(?:jpe?g|jpe|png|gif|webp|avif|svg)$/i;
const indexes = new WeakMap<SourceTree, ReadonlyMap<string, SourceFile | undefined>>();

/**
 * The picture of a tree that a URL or path means: the one beside the file, the one with the longest common end of its path
 * (`…/uploads/2020/05/a.jpg`), or the only one of its name.
 */
export function treePicture(src: string, file: string, tree: SourceTree): SourceFile | undefined {
  const path = pathOf(src);
  if (path === undefined || !isPicture.test(path)) return undefined;
  const beside = /^[a-z][a-z0-9+.-]*:|^\//i.test(src)
    ? undefined
    : tree.files.get(posix.join(posix.dirname(file), path));
  if (beside) return beside;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const index = indexOf(tree);
  for (let from = Math.max(0, parts.length - 4); from < parts.length; from += 1) {
    const path = index.get(parts.slice(from).join('/').toLowerCase());
    if (path) return path;
  }
  return undefined;
}

function indexOf(tree: SourceTree): ReadonlyMap<string, SourceFile | undefined> {
  const cached = indexes.get(tree);
  if (cached) return cached;
  const index = new Map<string, SourceFile | undefined>();
  for (const file of tree.files.values()) {
    const parts = isPicture.test(file.name) ? file.name.toLowerCase().split('/') : [];
    for (let from = Math.max(0, parts.length - 4); from < parts.length; from += 1) {
      const tail = parts.slice(from).join('/');
      index.set(tail, index.has(tail) ? undefined : file);
    }
  }
  indexes.set(tree, index);
  return index;
}

function pathOf(src: string): string | undefined {
  const plain = src.trim().replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*(\/.*)$/is.exec(plain)?.[1] ?? plain);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
