import type { Catalog } from '../database/catalog.ts';
import { number, type Row, text } from '../database/columns.ts';
import { type FileState, fileState } from './scan-folder.ts';

/** The differences between a scan and the catalogue. */
export interface ChangedFiles {
  /** Files that were added or changed. */
  readonly toRead: readonly FileState[];
  /** How many of them the catalogue does not have. */
  readonly added: number;
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * A file can change twice within this many milliseconds and keep its time stamp: FAT counts in steps of two seconds. A file that
 * was read so soon after its change is read again at the next scan (git's rule for its index).
 */
const granularity = 2_000;

/** The columns path, size, modified, changed and checked. Arrays, since objects for a hundred thousand files would take as long as the reading. */
const fileColumns = [text, number, number, number, number] as const;
type SavedFile = Row<typeof fileColumns>;

/** Compares a scan with the catalogue; `rehash` ignores the time stamps and reads every file again. */
export function changedFiles(
  catalog: Catalog,
  root: string,
  files: readonly FileState[],
  rehash: boolean,
): ChangedFiles {
  const saved = savedFiles(catalog);
  const withChangedPictures = pathsWithChangedPictures(catalog, root);
  const toRead: FileState[] = [];
  let added = 0;
  for (const file of files) {
    const before = saved.get(file.path);
    saved.delete(file.path);
    if (!before) added += 1;
    if (rehash || withChangedPictures.has(file.path) || !before || !isUnchanged(before, file)) toRead.push(file);
  }
  return { toRead, added, removed: [...saved.keys()], unchanged: files.length - toRead.length };
}

function savedFiles(catalog: Catalog): Map<string, SavedFile> {
  const saved = new Map<string, SavedFile>();
  const rows = catalog.rows(fileColumns, 'SELECT path, size, modified, changed, checked FROM articles');
  for (const file of rows) saved.set(file[0], file);
  return saved;
}

function isUnchanged([, size, modified, changed, checked]: SavedFile, now: FileState): boolean {
  const same = size === now.size && modified === now.modified && changed === now.changed;
  return same && Math.max(modified, changed) + granularity < checked;
}

/** Articles with a picture whose file has changed since it was measured. */
function pathsWithChangedPictures(catalog: Catalog, root: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const statement = `SELECT p.path, p.size, p.modified, p.changed, a.checked, a.path
     FROM pictures p JOIN articles a ON a.id = p.article`;
  for (const [path, size, modified, changed, checked, article] of catalog.rows([...fileColumns, text], statement)) {
    const now = fileState(root, path);
    if (!now || !isUnchanged([path, size, modified, changed, checked], now)) paths.add(article);
  }
  return paths;
}
