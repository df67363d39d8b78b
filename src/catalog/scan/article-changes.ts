import { join, relative } from 'node:path';
import type { Problem } from '../../settings/problem.ts';
import type { Catalog } from '../database/catalog.ts';
import { addressClashes } from './address-clashes.ts';
import { type ChangedFiles, changedFiles } from './changed-files.ts';
import { type Scan, scanFolder } from './scan-folder.ts';

/** What has happened to the articles' folder since the catalogue last saw it. */
export interface ArticleChanges extends ChangedFiles {
  /** Files that can't be articles. */
  readonly problems: readonly Problem[];
  /** Files that can't be articles together. */
  readonly clashes: readonly Problem[];
}

/** Compares a scan of the articles' folder, one made now if none is given, with the catalogue; `rehash` distrusts every time stamp. */
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
