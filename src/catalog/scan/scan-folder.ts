import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../settings/files/problem.ts';

/** The state of a file as the disk reports it, without opening it. Times in milliseconds. */
export interface FileState {
  /** Relative to the scanned folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  /** When name, mode or content last changed. Reveals an edit that restores the time stamp. */
  readonly changed: number;
}

export interface Scan {
  readonly files: readonly FileState[];
  readonly problems: readonly Problem[];
}

/** The state of one file, or undefined if there is none. */
export function fileState(root: string, path: string): FileState | undefined {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return { path, size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs };
}

/**
 * Finds every article file in a folder. Leaves out hidden files and folders, and those that begin with an underscore. A symbolic
 * link to an article or a folder is a problem, since its target can change unnoticed, and so is a pipe or a device in the place of an article.
 */
export function scanFolder(root: string): Scan {
  const files: FileState[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder)) {
      if (entry.name.startsWith('.') || entry.name.startsWith('_')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const file = join(root, path);
      const isArticle = /\.md$/i.test(entry.name);
      // Node reads bytes that are not UTF-8 as U+FFFD, and then finds no such file.
      if (entry.name.includes('\ufffd') && (isArticle || entry.isDirectory()) && !existsSync(file))
        problems.push({ file, message: 'has a name that is not UTF-8', remedy: 'rename it' });
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink() && leadsToFolder(file)) problems.push(folderLinkProblem(file));
      else if (!isArticle) continue;
      else if (entry.isSymbolicLink()) problems.push(linkProblem(file));
      else if (!entry.isFile())
        problems.push({ file, message: 'is not a file', remedy: 'put the article itself there' });
      else {
        const state = fileState(root, path);
        if (state) files.push(state);
      }
    }
  }
  return { files, problems };
}

function entriesOf(root: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder !== '' || existsSync(root)) throw error;
    throw new Error(`${root}: does not exist. Create this folder for the articles, or name another with --articles.`, {
      cause: error,
    });
  }
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // A link to nothing or to itself.
    return false;
  }
}

function folderLinkProblem(file: string): Problem {
  return {
    file,
    message: 'is a symbolic link to a folder',
    remedy: 'put the folder itself there, or begin the name of the link with "_" to leave it out',
  };
}

function linkProblem(file: string): Problem {
  return { file, message: 'is a symbolic link', remedy: 'put the article itself there' };
}
