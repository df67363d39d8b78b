import { rmSync } from 'node:fs';
import { versionId } from '../manifest.ts';
import { writeAtomically } from '../write-atomically.ts';
import { applyInPlace } from './apply-in-place.ts';
import { assertNoCollision, carryOver } from './carry-over.ts';
import { differingPaths } from './manifest-difference.ts';
import { readPairing, writePairing } from './pairing.ts';
import { prepareSpare } from './prepare-spare.ts';
import type { Publication } from './publication.ts';
import { swapFolders } from './swap-folders.ts';
import type { FolderContent } from './walk-files.ts';

/** Refuses a publication that can't succeed, then writes down that it is to be carried out. */
export function decide(publication: Publication, foreign: FolderContent): void {
  const { shop, current, manifestText } = publication;
  assertNoCollision(publication, foreign);
  if (!readPairing(shop, current.id)) forgetSpare(publication);
  writeAtomically(shop.journal, manifestText);
}

/** Does what the journal says, from the beginning or from where it was interrupted. */
export function carryOut(publication: Publication, foreign: FolderContent): void {
  const { shop, current, difference, manifestText } = publication;
  const id = versionId(manifestText);
  if (!shop.canSwap || foreign.others.length > 0) {
    applyInPlace(publication, 'staging');
    forgetSpare(publication);
  } else {
    const before = readPairing(shop, current.id)?.foreign ?? [];
    prepareSpare(publication);
    const carried = carryOver(publication, foreign, before);
    const differing = differingPaths(difference);
    if (swapFolders(shop)) writePairing(shop, { id, differing, foreign: carried });
    else {
      applyInPlace(publication, 'spare');
      writePairing(shop, { id, differing: [], foreign: carried });
    }
  }
  finish(publication);
}

/** Clears away what a publication that reached the site needed. */
export function finish({ shop }: Publication): void {
  rmSync(shop.journal, { force: true });
  rmSync(shop.staging, { recursive: true, force: true });
  rmSync(shop.old, { recursive: true, force: true });
}

/** Gives up the spare folder: the next publication makes a new one. */
export function forgetSpare({ shop }: Pick<Publication, 'shop'>): void {
  rmSync(shop.pairing, { force: true });
  rmSync(shop.spare, { recursive: true, force: true });
}
