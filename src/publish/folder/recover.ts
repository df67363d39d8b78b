import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfExists } from '../disk/text-file.ts';
import type { FolderContent } from '../disk/walk-files.ts';
import { manifestFile, parseManifest } from '../manifest/manifest.ts';
import { manifestDifference } from '../manifest/manifest-difference.ts';
import { readSiteVersion } from '../manifest/site-version.ts';
import { siteInspector } from './inspect-site.ts';
import { emptyVersion, type Publication } from './publication.ts';
import { removeWorkFiles, runPublication } from './run-publication.ts';
import { LostFileError } from './staged-files.ts';
import { removeStandby } from './standby-record.ts';
import type { WorkPaths } from './work-paths.ts';

/** Completes an interrupted publication. If its files are gone, it is cancelled and the site stays as it is. */
export function recover(work: WorkPaths): void {
  const manifestText = readIfExists(work.journal);
  if (manifestText === undefined) {
    rmSync(work.old, { recursive: true, force: true });
    return;
  }
  const isIn = (folder: string): boolean => readIfExists(join(folder, manifestFile)) === manifestText;
  if (!existsSync(work.out) && isIn(work.standby)) renameSync(work.standby, work.out);
  const { lost, foreign } = siteInspector()(work.out);
  const current = readSiteVersion(work.out, lost) ?? emptyVersion;
  const next = parseManifest(manifestText);
  const difference = manifestDifference(current.manifest, next);
  const publication = { work, current, next, difference, manifestText, onFile: () => {} };
  if (isIn(work.out)) {
    removeStandby(work);
    removeWorkFiles(work);
  } else resume(publication, foreign);
}

function resume(publication: Publication, foreign: FolderContent): void {
  try {
    runPublication(publication, foreign);
  } catch (error) {
    if (!(error instanceof LostFileError)) throw error;
    removeStandby(publication.work);
    rmSync(publication.work.journal, { force: true });
  }
}
