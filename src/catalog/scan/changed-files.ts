import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';
import { type FileState, fileState } from './scan-folder.ts';

/** Which files must be read again since the catalogue last saw them. */
export interface ChangedFiles {
  readonly toRead: readonly FileState[];
  /** How many of them the catalogue has never seen. */
  readonly added: number;
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * How long after its last change a file may be changed again without its time stamp telling: FAT counts in steps of two
 * seconds. A file read within that time of its change is read again at the next scan (git's rule for its index).
 */
const granularity = 2_000;

/** As the catalogue has it: an object for each of a hundred thousand files would take as long as the reading. */
type KnownFile = readonly [path: string, size: number, modified: number, changed: number, checked: number];

/** Compares a scan with the catalogue; `rehash` distrusts every time stamp. */
export function changedFiles(
  catalog: Catalog,
  root: string,
  files: readonly FileState[],
  rehash: boolean,
): ChangedFiles {
  const known = knownFiles(catalog);
  const distrusted = pathsWithChangedPictures(catalog, root);
  const suspects: FileState[] = [];
  let fresh = 0;
  for (const file of files) {
    const before = known.get(file.path);
    known.delete(file.path);
    if (!before) fresh += 1;
    if (rehash || distrusted.has(file.path) || !before || !isSettled(before, file)) suspects.push(file);
  }
  return { toRead: suspects, added: fresh, removed: [...known.keys()], unchanged: files.length - suspects.length };
}

function knownFiles(catalog: Catalog): Map<string, KnownFile> {
  const statement = 'SELECT path, size, modified, changed, checked FROM articles';
  const known = new Map<string, KnownFile>();
  for (const file of arrays<KnownFile>(catalog, statement)) known.set(file[0], file);
  return known;
}

function isSettled([, size, modified, changed, checked]: KnownFile, now: FileState): boolean {
  const same = size === now.size && modified === now.modified && changed === now.changed;
  return same && Math.max(modified, changed) + granularity < checked;
}

/** Articles one of whose pictures looks different from when it was measured. */
function pathsWithChangedPictures(catalog: Catalog, root: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const statement = `SELECT p.path, p.size, p.modified, p.changed, a.checked, a.path
     FROM pictures p JOIN articles a ON a.id = p.article`;
  for (const [path, size, modified, changed, checked, owner] of arrays<[...KnownFile, owner: string]>(
    catalog,
    statement,
  )) {
    const now = fileState(root, path);
    if (!now || !isSettled([path, size, modified, changed, checked], now)) paths.add(owner);
  }
  return paths;
}
