import { folderEntries } from './folder-entries.ts';

/** What lies in a folder, by path with `/` from it. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Sockets, pipes and devices. */
  readonly others: readonly string[];
  /** Folders that hold nothing. */
  readonly emptyFolders: readonly string[];
}

/** Everything below a folder except what `skip` names at its top. A folder that isn't there is empty. */
export function walkFiles(root: string, skip: readonly string[] = []): FolderContent {
  const content = {
    files: [] as string[],
    links: [] as string[],
    others: [] as string[],
    emptyFolders: [] as string[],
  };
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const here = folder;
    const { folders, files, links, others } = folderEntries(`${root}/${here}`);
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
