import { posix } from 'node:path';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { keyTailsOf, type PictureIndex, pictureIndex, tailsOf } from './picture-index.ts';
import { isPicturePath, pictureKey, picturePaths, widthOf } from './picture-paths.ts';

// Browsers cut long names. A shorter common beginning may be a coincidence.
const shortestCut = 20;
const widestThumbnail = 150;

/**
 * The picture of a tree that a URL or path means: the one beside the file, one of the same name in the folder of the page, the one
 * with the longest common end of its path (`…/uploads/2020/05/a.jpg`). Other sizes of a picture count (`a-300x200.jpg`). If
 * `byName`, the only picture of its name is found anywhere. A faulty picture is found only if there is no other.
 */
export function treePicture(src: string, file: string, tree: SourceTree, byName: boolean): SourceFile | undefined {
  let faulty: SourceFile | undefined;
  for (const found of candidates(src, file, tree, byName)) {
    if (tree.faults?.get(found.name) === undefined) return found;
    faulty ??= found;
  }
  return faulty;
}

// The pictures that an address may mean, the best first.
function* candidates(src: string, file: string, tree: SourceTree, byName: boolean): Generator<SourceFile> {
  if (/^(?:data|blob|about|javascript):/i.test(src.trim())) return;
  const index = pictureIndex(tree);
  if (index.byKey.size === 0 && /^\s*(?:https?:|\/)/i.test(src)) return;
  const paths = picturePaths(src);
  for (const path of paths) yield* besidePicture(path, src, file, tree);
  for (const path of paths) {
    if (!isPicturePath(path)) continue;
    yield* inFolderOfPage(path, file, index);
    yield* withSameEnd(path, index, byName);
  }
}

// A picture beside its page needs no ending: `a_files/image`.
function besidePicture(path: string, src: string, file: string, { files }: SourceTree): readonly SourceFile[] {
  if (path === '' || /^\s*(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) return [];
  const found = files.get(posix.join(posix.dirname(file), path));
  return found && (isPicturePath(found.name) || !/\.[a-z0-9]{1,5}$/i.test(found.name)) ? [found] : [];
}

function inFolderOfPage(path: string, file: string, { byPage }: PictureIndex): readonly SourceFile[] {
  const own = byPage.get(file.replace(/\.[^./]*$/, '').toLowerCase()) ?? [];
  const key = pictureKey(path);
  const same = own.filter(({ name }) => pictureKey(name) === key);
  if (same.length > 0) return bestFirst(same, path);
  const cut = own.filter(({ name }) => {
    const other = pictureKey(name);
    return Math.min(other.length, key.length) >= shortestCut && (key.startsWith(other) || other.startsWith(key));
  });
  return cut.length === 1 ? cut : [];
}

function* withSameEnd(path: string, { byTail, byKey }: PictureIndex, byName: boolean): Generator<SourceFile> {
  const isLong = (tail: string) => byName || tail.includes('/');
  for (const tail of tailsOf(path).filter(isLong)) {
    const found = byTail.get(tail);
    if (found) yield found;
  }
  for (const tail of keyTailsOf(path).filter(isLong)) {
    const found = byKey.get(tail) ?? [];
    const folders = new Set(found.map(({ name }) => posix.dirname(name)));
    if (folders.size === 1) yield* bestFirst(found, path);
  }
}

// The same name, then the largest. Thumbnails show only a part.
function bestFirst(files: readonly SourceFile[], path: string): readonly SourceFile[] {
  const name = posix.basename(path).toLowerCase();
  const isSame = (file: SourceFile): boolean => posix.basename(file.name).toLowerCase() === name;
  const same = files.filter(isSame);
  const others = files
    .filter((file) => !isSame(file) && widthOf(file.name) > widestThumbnail)
    .toSorted((first, other) => widthOf(other.name) - widthOf(first.name) || first.size - other.size);
  return [...same, ...others];
}
