import { posix } from 'node:path';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { keyTailsOf, type PictureIndex, pictureIndex, tailsOf } from './picture-index.ts';
import { isPicturePath, pictureKey, picturePaths, widthOf } from './picture-paths.ts';

// Browsers cut long names. Shorter beginnings are frequent.
const shortestCut = 20;
const widestThumbnail = 150;

/**
 * The picture of a tree that a URL or path means: the one beside the file, one of the same name in the folder of the page, the one
 * with the longest common end of its path (`…/uploads/2020/05/a.jpg`). Other sizes of a picture count (`a-300x200.jpg`). If
 * `byName`, the only picture of its name is found anywhere.
 */
export function treePicture(src: string, file: string, tree: SourceTree, byName: boolean): SourceFile | undefined {
  if (/^(?:data|blob|about|javascript):/i.test(src.trim())) return undefined;
  const index = pictureIndex(tree);
  if (index.byKey.size === 0 && /^\s*(?:https?:|\/)/i.test(src)) return undefined;
  const paths = picturePaths(src);
  const beside = paths.map((path) => besidePicture(path, src, file, tree)).find((found) => found !== undefined);
  if (beside) return beside;
  for (const path of paths) {
    if (!isPicturePath(path)) continue;
    const found = inFolderOfPage(path, file, index) ?? withSameEnd(path, index, byName);
    if (found) return found;
  }
  return undefined;
}

// A picture beside its page needs no ending: `a_files/image`.
function besidePicture(path: string, src: string, file: string, { files }: SourceTree): SourceFile | undefined {
  if (path === '' || /^\s*(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) return undefined;
  const found = files.get(posix.join(posix.dirname(file), path));
  return found && (isPicturePath(found.name) || !/\.[a-z0-9]{1,5}$/i.test(found.name)) ? found : undefined;
}

function inFolderOfPage(path: string, file: string, { byPage }: PictureIndex): SourceFile | undefined {
  const own = byPage.get(file.replace(/\.[^./]*$/, '').toLowerCase()) ?? [];
  const key = pictureKey(path);
  const same = own.filter(({ name }) => pictureKey(name) === key);
  if (same.length > 0) return bestOf(same, path);
  const cut = own.filter(({ name }) => {
    const other = pictureKey(name);
    return Math.min(other.length, key.length) >= shortestCut && (key.startsWith(other) || other.startsWith(key));
  });
  return cut.length === 1 ? cut[0] : undefined;
}

function withSameEnd(path: string, { byTail, byKey }: PictureIndex, byName: boolean): SourceFile | undefined {
  const isLong = (tail: string) => byName || tail.includes('/');
  for (const tail of tailsOf(path).filter(isLong)) {
    const found = byTail.get(tail);
    if (found) return found;
  }
  for (const tail of keyTailsOf(path).filter(isLong)) {
    const found = byKey.get(tail) ?? [];
    const folders = new Set(found.map(({ name }) => posix.dirname(name)));
    if (folders.size === 1) return bestOf(found, path);
  }
  return undefined;
}

// The same name, or else the largest. Thumbnails show only a part.
function bestOf(files: readonly SourceFile[], path: string): SourceFile | undefined {
  const name = posix.basename(path).toLowerCase();
  return (
    files.find((file) => posix.basename(file.name).toLowerCase() === name) ??
    files
      .filter((file) => widthOf(file.name) > widestThumbnail)
      .toSorted((first, other) => widthOf(other.name) - widthOf(first.name) || first.size - other.size)[0]
  );
}
