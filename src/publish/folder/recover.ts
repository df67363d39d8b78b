import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, parseManifest } from '../manifest.ts';
import { readIfExists } from '../read-if-exists.ts';
import { LostFileError } from './folder-change.ts';
import { inspectSite } from './inspect-site.ts';
import { manifestDifference } from './manifest-difference.ts';
import { emptyVersion, type Publication } from './publication.ts';
import { forgetSpare, removeWorkFiles, runPublication } from './run-publication.ts';
import { readSiteVersion } from './site-version.ts';
import type { FolderContent } from './walk-files.ts';
import type { WorkPaths } from './work-paths.ts';

/** Completes a publication that was interrupted; gives it up, and leaves the site, where its files are gone. */
export function recover(work: WorkPaths): void {
  const manifestText = readIfExists(work.journal);
  if (manifestText === undefined) {
    rmSync(work.old, { recursive: true, force: true });
    return;
  }
  const isIn = (folder: string): boolean => readIfExists(join(folder, manifestFile)) === manifestText;
  if (!existsSync(work.out) && isIn(work.spare)) renameSync(work.spare, work.out);
  const { lost, foreign } = inspectSite(work.out);
  const current = readSiteVersion(work.out, lost) ?? emptyVersion;
  const wanted = parseManifest(manifestText);
  const difference = manifestDifference(current.manifest, wanted);
  const publication = { work, current, wanted, difference, manifestText, onFile: () => {} };
  if (isIn(work.out)) {
    forgetSpare(publication);
    removeWorkFiles(publication);
  } else goOn(publication, foreign);
}

function goOn(publication: Publication, foreign: FolderContent): void {
  try {
    runPublication(publication, foreign);
  } catch (error) {
    if (!(error instanceof LostFileError)) throw error;
    forgetSpare(publication);
    rmSync(publication.work.journal, { force: true });
  }
}
