import { readFolder } from './folder-entries.ts';

/** The paths in a folder and its subfolders, relative to it, with `/`. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Sockets, pipes and devices. */
  readonly others: readonly string[];
  /** Folders without entries. */
  readonly emptyFolders: readonly string[];
}

/** Lists all paths below a folder, without the top-level names in `skip`. A missing folder is empty. */
export function walkFiles(root: string, skip: readonly string[] = [], read = readFolder): FolderContent {
  const content = {
    files: [] as string[],
    links: [] as string[],
    others: [] as string[],
    emptyFolders: [] as string[],
  };
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const here = folder;
    const { folders, files, links, others } = read(`${root}/${here}`);
    const pathsOf = (names: readonly string[]) => {
      const paths = names.map((name) => here + name);
      return here === '' ? paths.filter((path) => !skip.includes(path)) : paths;
    };
    for (const path of pathsOf(files)) content.files.push(path);
    for (const path of pathsOf(links)) content.links.push(path);
    for (const path of pathsOf(others)) content.others.push(path);
    for (const path of pathsOf(folders)) pending.push(`${path}/`);
    if (here !== '' && folders.length + files.length + links.length + others.length === 0) {
      content.emptyFolders.push(here.slice(0, -1));
    }
  }
  return content;
}
