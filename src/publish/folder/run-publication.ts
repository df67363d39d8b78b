import { rmSync } from 'node:fs';
import { writeAtomically } from '../disk/text-file.ts';
import type { FolderContent } from '../disk/walk-files.ts';
import { versionId } from '../manifest/manifest.ts';
import { differingPaths } from '../manifest/manifest-difference.ts';
import { applyInPlace } from './apply-in-place.ts';
import { assertNoCollision, carryForeignFiles } from './carry-foreign-files.ts';
import { prepareStandby } from './prepare-standby.ts';
import type { Publication } from './publication.ts';
import { readStandbyRecord, removeStandby, writeStandbyRecord } from './standby-record.ts';
import { swapFolders } from './swap-folders.ts';
import type { WorkPaths } from './work-paths.ts';

/** Refuses a publication that cannot succeed, then writes its journal. */
export function beginPublication(publication: Publication, foreign: FolderContent): void {
  const { work, current, manifestText } = publication;
  assertNoCollision(publication, foreign);
  if (!readStandbyRecord(work, current.id)) removeStandby(work);
  writeAtomically(work.journal, manifestText);
}

/** Runs the publication in the journal from its start, or from where it was interrupted. */
export function runPublication(publication: Publication, foreign: FolderContent): void {
  const { work, current, difference, manifestText } = publication;
  const id = versionId(manifestText);
  if (!work.canSwap || foreign.others.length > 0) {
    applyInPlace(publication, 'staging');
    removeStandby(work);
  } else {
    const before = readStandbyRecord(work, current.id)?.foreign ?? [];
    prepareStandby(publication);
    const carried = carryForeignFiles(publication, foreign, before);
    const differing = differingPaths(difference);
    if (swapFolders(work)) writeStandbyRecord(work, { id, differing, foreign: carried });
    else {
      applyInPlace(publication, 'standby');
      writeStandbyRecord(work, { id, differing: [], foreign: carried });
    }
  }
  removeWorkFiles(work);
}

/** Removes the files that a finished publication no longer needs. */
export function removeWorkFiles({ journal, staging, old }: WorkPaths): void {
  rmSync(journal, { force: true });
  rmSync(staging, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
