import { join } from 'node:path';
import { hasHash } from '../../language/hashing/hash-file.ts';
import { readIfExists } from '../disk/text-file.ts';
import { walkFiles } from '../disk/walk-files.ts';
import { parseManifest } from '../manifest/manifest.ts';
import { isOurs } from '../manifest/site-version.ts';
import { assertOwnFolder } from '../ownership/target.ts';
import { assertOwnWorkFolder } from '../ownership/work-folder.ts';
import { innerWorkFolder, type WorkPaths } from './work-paths.ts';

/** Refuses a folder with files that are not a site of ours, and a work folder that is not ours. */
export function assertOurs({ out, folder, journal }: WorkPaths, remedy = 'Choose an empty folder with --out.'): void {
  assertOwnWorkFolder(folder);
  const isSite = (path: string): boolean => isOurs(path) || isBegun(path, journal);
  assertOwnFolder(out, { noun: 'a site', remedy, isOurs: isSite }, ['.git', innerWorkFolder]);
}

/** Whether a first publication was interrupted before it wrote the marker: no file in its way differs from the new one. */
function isBegun(out: string, journal: string): boolean {
  const text = readIfExists(journal);
  if (text === undefined) return false;
  const next = parseManifest(text);
  return walkFiles(out).files.every((path) => !next.has(path) || hasHash(join(out, path), next.get(path)));
}
