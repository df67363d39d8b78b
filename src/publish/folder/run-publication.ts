import { rmSync } from 'node:fs';
import { versionId } from '../manifest.ts';
import { writeAtomically } from '../write-atomically.ts';
import { applyInPlace } from './apply-in-place.ts';
import { assertNoCollision, carryForeignFiles } from './carry-foreign-files.ts';
import { differingPaths } from './manifest-difference.ts';
import { readPairing, writePairing } from './pairing.ts';
import { prepareSpare } from './prepare-spare.ts';
import type { Publication } from './publication.ts';
import { swapFolders } from './swap-folders.ts';
import type { FolderContent } from './walk-files.ts';

/** Refuses a publication that cannot succeed, then writes its journal. */
export function beginPublication(publication: Publication, foreign: FolderContent): void {
  const { work, current, manifestText } = publication;
  assertNoCollision(publication, foreign);
  if (!readPairing(work, current.id)) forgetSpare(publication);
  writeAtomically(work.journal, manifestText);
}

/** Runs the publication in the journal from its start, or from where it was interrupted. */
export function runPublication(publication: Publication, foreign: FolderContent): void {
  const { work, current, difference, manifestText } = publication;
  const id = versionId(manifestText);
  if (!work.canSwap || foreign.others.length > 0) {
    applyInPlace(publication, 'staging');
    forgetSpare(publication);
  } else {
    const before = readPairing(work, current.id)?.foreign ?? [];
    prepareSpare(publication);
    const carried = carryForeignFiles(publication, foreign, before);
    const differing = differingPaths(difference);
    if (swapFolders(work)) writePairing(work, { id, differing, foreign: carried });
    else {
      applyInPlace(publication, 'spare');
      writePairing(work, { id, differing: [], foreign: carried });
    }
  }
  removeWorkFiles(publication);
}

/** Removes the files that a finished publication no longer needs. */
export function removeWorkFiles({ work }: Publication): void {
  rmSync(work.journal, { force: true });
  rmSync(work.staging, { recursive: true, force: true });
  rmSync(work.old, { recursive: true, force: true });
}

/** Removes the spare folder. The next publication makes a new one. */
export function forgetSpare({ work }: Pick<Publication, 'work'>): void {
  rmSync(work.pairing, { force: true });
  rmSync(work.spare, { recursive: true, force: true });
}
