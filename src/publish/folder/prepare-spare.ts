import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestFile } from '../manifest.ts';
import { readIfExists } from '../read-if-exists.ts';
import { writeAtomically } from '../write-atomically.ts';
import { linkFile, moveFile } from './disk.ts';
import { assertPlaced, folderChange, LostFileError } from './folder-change.ts';
import { differingPaths } from './manifest-difference.ts';
import { type Pairing, readPairing } from './pairing.ts';
import type { Publication } from './publication.ts';
import { walkFiles } from './walk-files.ts';

/**
 * Makes the spare folder hold the wanted version, unchanged files shared with the site folder. May be interrupted and
 * called again; the manifest is written last and tells that the folder is whole.
 */
export function prepareSpare(publication: Publication): void {
  const { work, current, wanted, manifestText } = publication;
  const manifest = join(work.spare, manifestFile);
  if (readIfExists(manifest) === manifestText) return;
  if (current.manifest.size === 0 && existsSync(work.staging)) {
    trimToManifest(work.staging, wanted);
    writeAtomically(join(work.staging, manifestFile), manifestText);
    rmSync(work.spare, { recursive: true, force: true });
    renameSync(work.staging, work.spare);
    return;
  }
  rmSync(manifest, { force: true });
  bringUpToDate(publication, readPairing(work, current.id));
  writeAtomically(manifest, manifestText);
}

/** Files of an earlier, interrupted build may lie among the staged ones. */
function trimToManifest(staging: string, wanted: Manifest): void {
  const { files, links, others, emptyFolders } = walkFiles(staging);
  const change = folderChange(staging);
  for (const path of [...files, ...links, ...others]) if (!wanted.has(path)) change.remove(path);
  for (const path of emptyFolders) change.prune(path);
  const present = new Set(files);
  for (const path of wanted.keys()) if (!present.has(path)) throw new LostFileError(path);
}

function bringUpToDate({ work, current, wanted, difference, onFile }: Publication, pairing: Pairing | undefined): void {
  const { disk } = work;
  const change = folderChange(work.spare);
  const paths = pairing ? new Set([...differingPaths(difference), ...pairing.differing]) : [...wanted.keys()];
  for (const path of paths) if (!wanted.has(path)) change.remove(path);
  for (const path of paths) {
    const hash = wanted.get(path);
    if (hash === undefined) continue;
    const staged = join(work.staging, path);
    if (current.manifest.get(path) === hash) {
      change.add(path, (to) => linkFile(disk, join(work.out, path), to));
    } else if (existsSync(staged)) change.add(path, (to) => moveFile(disk, staged, to));
    else assertPlaced(work.spare, path, wanted);
    onFile();
  }
}
