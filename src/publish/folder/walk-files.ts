import { type Dirent, readdirSync } from 'node:fs';
import { errorCode } from '../read-if-there.ts';

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
    const entries = readFolder(`${root}/${folder}`);
    if (entries.length === 0 && folder !== '') content.emptyFolders.push(folder.slice(0, -1));
    for (const entry of entries) {
      const path = folder + entry.name;
      if (skip.includes(path)) continue;
      if (entry.isDirectory()) pending.push(`${path}/`);
      else if (entry.isFile()) content.files.push(path);
      else (entry.isSymbolicLink() ? content.links : content.others).push(path);
    }
  }
  return content;
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
