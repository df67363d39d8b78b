import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { isPicturePath, pictureKey } from './picture-paths.ts';

/** The pictures of a tree. */
export interface PictureIndex {
  /** By the ends of their paths; undefined if several have it. */
  readonly byTail: ReadonlyMap<string, SourceFile | undefined>;
  /** By the ends of their paths, with `pictureKey` in place of the name. */
  readonly byKey: ReadonlyMap<string, readonly SourceFile[]>;
  /** By the path of the page that the folder belongs to, without its ending: those in `a_files` by `a`. */
  readonly byPage: ReadonlyMap<string, readonly SourceFile[]>;
}

const mostParts = 4;
const indexes = new WeakMap<SourceTree['files'], PictureIndex>();

export function pictureIndex({ files }: SourceTree): PictureIndex {
  const cached = indexes.get(files);
  if (cached) return cached;
  const index = makeIndex(files);
  indexes.set(files, index);
  return index;
}

function makeIndex(files: SourceTree['files']): PictureIndex {
  const byTail = new Map<string, SourceFile | undefined>();
  const byKey = new Map<string, SourceFile[]>();
  const byPage = new Map<string, SourceFile[]>();
  for (const file of files.values()) {
    if (!isPicturePath(file.name)) continue;
    for (const tail of tailsOf(file.name)) byTail.set(tail, byTail.has(tail) ? undefined : file);
    for (const tail of keyTailsOf(file.name)) add(byKey, tail, file);
    for (const page of pagesOf(file.name)) add(byPage, page, file);
  }
  return { byTail, byKey, byPage };
}

/** The ends of a path, from four parts to one, in lower case. */
export function tailsOf(path: string): readonly string[] {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const longest = Math.min(mostParts, parts.length);
  return Array.from({ length: longest }, (_, at) => parts.slice(parts.length - longest + at).join('/'));
}

/** The same with `pictureKey` in place of the name. */
export function keyTailsOf(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const key = pictureKey(path);
  return key === '' ? [] : tailsOf(`${folder}${key}`);
}

// Browsers name the folder of a page after it, in their language: a_files, a-Dateien, a_archivos.
function pagesOf(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(-mostParts).map((_, at, last) => {
    const folder = folders.slice(0, folders.length - last.length + at + 1).join('/');
    return folder.replace(/(?<=[^/])[-_. ]\p{L}{3,12}$/u, '').toLowerCase();
  });
}

function add(map: Map<string, SourceFile[]>, key: string, file: SourceFile): void {
  const files = map.get(key);
  if (files) files.push(file);
  else map.set(key, [file]);
}
