import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, parseManifest } from '../manifest.ts';
import { readIfExists } from '../read-if-exists.ts';
import { carryOut, finish, forgetSpare } from './carry-out.ts';
import { LostFileError } from './folder-change.ts';
import { lookAtSite } from './look-at-site.ts';
import { manifestDifference } from './manifest-difference.ts';
import { nothing, type Publication } from './publication.ts';
import { readSiteVersion } from './site-version.ts';
import type { FolderContent } from './walk-files.ts';
import type { Workshop } from './workshop.ts';

/** Completes a publication that was interrupted; gives it up, and leaves the site, where its files are gone. */
export function recover(shop: Workshop): void {
  const manifestText = readIfExists(shop.journal);
  if (manifestText === undefined) {
    rmSync(shop.old, { recursive: true, force: true });
    return;
  }
  const isIn = (folder: string): boolean => readIfExists(join(folder, manifestFile)) === manifestText;
  if (!existsSync(shop.out) && isIn(shop.spare)) renameSync(shop.spare, shop.out);
  const { lost, foreign } = lookAtSite(shop.out);
  const current = readSiteVersion(shop.out, lost) ?? nothing;
  const wanted = parseManifest(manifestText);
  const difference = manifestDifference(current.manifest, wanted);
  const publication = { shop, current, wanted, difference, manifestText, onFile: () => {} };
  if (isIn(shop.out)) {
    forgetSpare(publication);
    finish(publication);
  } else goOn(publication, foreign);
}

function goOn(publication: Publication, foreign: FolderContent): void {
  try {
    carryOut(publication, foreign);
  } catch (error) {
    if (!(error instanceof LostFileError)) throw error;
    forgetSpare(publication);
    rmSync(publication.shop.journal, { force: true });
  }
}
