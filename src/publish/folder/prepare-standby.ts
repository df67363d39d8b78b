import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile, moveFile } from '../disk/disk.ts';
import { folderChange } from '../disk/folder-change.ts';
import { readIfExists, writeAtomically } from '../disk/text-file.ts';
import { walkFiles } from '../disk/walk-files.ts';
import { type Manifest, manifestFile } from '../manifest/manifest.ts';
import { differingPaths } from '../manifest/manifest-difference.ts';
import type { Publication } from './publication.ts';
import { assertMoved, LostFileError } from './staged-files.ts';
import { readStandbyRecord, removeStandby, type StandbyRecord, writeStandbyRecord } from './standby-record.ts';

/**
 * Updates the standby folder to the next version. Unchanged files are hard links to the site's files. It may be interrupted and
 * called again. The manifest is written last: it marks the folder as complete.
 */
export function prepareStandby(publication: Publication): void {
  const { work, current, next, manifestText } = publication;
  const manifest = join(work.standby, manifestFile);
  if (readIfExists(manifest) === manifestText) return;
  if (current.manifest.size === 0 && existsSync(work.staging)) {
    trimToManifest(work.staging, next);
    writeAtomically(join(work.staging, manifestFile), manifestText);
    rmSync(work.standby, { recursive: true, force: true });
    renameSync(work.staging, work.standby);
    return;
  }
  rmSync(manifest, { force: true });
  bringUpToDate(publication, readStandbyRecord(work, current.id));
  writeAtomically(manifest, manifestText);
}

/** With fewer differences, the next publication brings the standby folder up to date in about a tenth of a second. */
const manyDifferences = 1000;

/**
 * Makes the standby folder after a first publication, and brings it up to date after one that changed most files, so that the first update
 * is as fast as the next.
 */
export function renewStandby(published: Publication): void {
  const { work, current } = published;
  if (!work.canSwap) return;
  const record = readStandbyRecord(work, current.id);
  if (existsSync(work.standby) && (record === undefined || record.differing.length < manyDifferences)) return;
  try {
    prepareStandby(published);
    writeStandbyRecord(work, { id: current.id, differing: [], foreign: record?.foreign ?? [] });
  } catch {
    removeStandby(work); // The site is published. The next publication reports the error.
  }
}

/** Removes staged files that an interrupted build has left. */
function trimToManifest(staging: string, next: Manifest): void {
  const { files, links, others, emptyFolders } = walkFiles(staging);
  const change = folderChange(staging);
  for (const path of [...files, ...links, ...others]) if (!next.has(path)) change.remove(path);
  for (const path of emptyFolders) change.prune(path);
  const present = new Set(files);
  for (const path of next.keys()) if (!present.has(path)) throw new LostFileError(path);
}

function bringUpToDate(
  { work, current, next, difference, onFile }: Publication,
  record: StandbyRecord | undefined,
): void {
  const { disk } = work;
  const change = folderChange(work.standby);
  const paths = record ? new Set([...differingPaths(difference), ...record.differing]) : [...next.keys()];
  for (const path of paths) if (!next.has(path)) change.remove(path);
  for (const path of paths) {
    const hash = next.get(path);
    if (hash === undefined) continue;
    const staged = join(work.staging, path);
    if (current.manifest.get(path) === hash) {
      change.add(path, (to) => linkFile(disk, join(work.out, path), to));
    } else if (existsSync(staged)) change.add(path, (to) => moveFile(disk, staged, to));
    else assertMoved(work.standby, path, next);
    onFile();
  }
}
