import { join, relative } from 'node:path';
import type { Problem } from '../../settings/files/problem.ts';
import type { Catalog } from '../database/catalog.ts';
import { addressClashes } from './address-clashes.ts';
import { type ChangedFiles, changedFiles } from './changed-files.ts';
import { type Scan, scanFolder } from './scan-folder.ts';

/** The changes of the articles' folder since the last build. */
export interface ArticleChanges extends ChangedFiles {
  /** Files that cannot be articles. */
  readonly problems: readonly Problem[];
  /** Files with the same address. */
  readonly clashes: readonly Problem[];
}

/** Compares a scan of the articles' folder with the catalogue. `rehash` ignores the time stamps and reads every file again. */
export function articleChanges(
  catalog: Catalog,
  root: string,
  rehash: boolean,
  { files, problems }: Scan = scanFolder(root),
): ArticleChanges {
  const name = (path: string) => relative('', join(root, path)).replaceAll('\\', '/');
  const clashes = addressClashes(
    files.map(({ path }) => path),
    name,
  );
  return { ...changedFiles(catalog, root, files, rehash), problems, clashes };
}
