import { arrays } from './arrays.ts';
import type { Catalog } from './catalog.ts';
import { type FileState, fileState } from './scan-folder.ts';

/** Which files must be read again since the catalogue last saw them. */
export interface ChangedFiles {
  readonly suspects: readonly FileState[];
  /** How many of them the catalogue has never seen. */
  readonly fresh: number;
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * How long after its last change a file may be changed again without its time stamp telling: FAT counts in steps of two
 * seconds. A file read within that time of its change is read again at the next scan (git's rule for its index).
 */
const granularity = 2_000;

interface KnownFile {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly checked: number;
}

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
  return { suspects, fresh, removed: [...known.keys()], unchanged: files.length - suspects.length };
}

function knownFiles(catalog: Catalog): Map<string, KnownFile> {
  const statement = 'SELECT path, size, modified, changed, checked FROM articles';
  const rows = arrays<[string, number, number, number, number]>(catalog, statement);
  return new Map(rows.map(([path, size, modified, changed, checked]) => [path, { size, modified, changed, checked }]));
}

function isSettled(before: KnownFile, now: FileState): boolean {
  const same = before.size === now.size && before.modified === now.modified && before.changed === now.changed;
  return same && Math.max(now.modified, now.changed) + granularity < before.checked;
}

/** Articles one of whose pictures looks different from when it was measured. */
function pathsWithChangedPictures(catalog: Catalog, root: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const rows = catalog.sql(
    `SELECT p.path, p.size, p.modified, p.changed, a.checked, a.path AS owner
     FROM pictures p JOIN articles a ON a.id = p.article`,
  );
  for (const row of rows.iterate()) {
    const now = fileState(root, row.path as string);
    if (!now || !isSettled(row as unknown as KnownFile, now)) paths.add(row.owner as string);
  }
  return paths;
}
