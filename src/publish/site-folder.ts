import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../language/sha256.ts';
import { lookAside } from './aside/look-aside.ts';
import type { FileChanges } from './build-report.ts';
import { diskAdvice } from './disk-advice.ts';
import { assertStaged } from './folder/assert-staged.ts';
import { carryOut, decide, forgetSpare } from './folder/carry-out.ts';
import { systemDisk } from './folder/disk.ts';
import { keepSpare } from './folder/keep-spare.ts';
import { countChanges, manifestDifference } from './folder/manifest-difference.ts';
import { nothing, type Publication } from './folder/publication.ts';
import { recover } from './folder/recover.ts';
import { isOurs, marker, readSiteVersion, type SiteVersion } from './folder/site-version.ts';
import type { FolderContent } from './folder/walk-files.ts';
import { innerWorkFolder, type Workshop, workshopFor } from './folder/workshop.ts';
import { formatManifest, type Manifest, versionId } from './manifest.ts';

/** A site folder that is open for publishing. */
export interface SiteFolder {
  /** Where the files of the next version are written; kept over interruptions, gone when they are published. */
  readonly staging: string;
  /** The version that stands in the folder; undefined where there is none. */
  readonly current: SiteVersion | undefined;
  /**
   * Makes the folder hold exactly the files of the manifest: those that are new or changed come from staging, the others
   * stay the same files. Whoever reads the folder finds the old version or the new one.
   */
  readonly publish: (manifest: Manifest, onFile?: () => void) => Promise<FileChanges>;
  /** Removes the staged files. */
  readonly discardStaging: () => Promise<void>;
}

/**
 * Opens the folder of a site for publishing; completes what an interrupted publication began. Refuses a folder that holds
 * something and isn't ours. `verify` reads every file, so that damaged ones count as missing; without `spare` nothing is kept
 * beside the folder that would make the next publication faster.
 */
export async function openSiteFolder(
  out: string,
  { verify = false, spare = true, disk = systemDisk } = {},
): Promise<SiteFolder> {
  const shop = workshopFor(out, disk);
  assertOurs(shop);
  withAdvice(shop, () => {
    recover(shop);
    mkdirSync(shop.staging, { recursive: true });
  });
  let current = readSiteVersion(shop.out, (await lookAside(shop.out, verify)).lost);
  return {
    staging: shop.staging,
    get current() {
      return current;
    },
    publish: async (manifest, onFile = () => {}) => {
      const before = current ?? nothing;
      // Once more: somebody may have put something there while the site was built.
      const looking = lookAside(shop.out);
      const publication = publicationOf(shop, before, manifest, onFile);
      const id = versionId(publication.manifestText);
      const { foreign } = await looking;
      withAdvice(shop, () => {
        if (id !== before.id) publish(publication, foreign, spare);
        leave(shop);
      });
      current = { id, manifest: publication.wanted, intact: true };
      return countChanges(publication.difference);
    },
    discardStaging: async () => leave(shop),
  };
}

function publicationOf(shop: Workshop, current: SiteVersion, manifest: Manifest, onFile: () => void): Publication {
  const wanted = new Map(manifest).set(marker.file, sha256(marker.text));
  const difference = manifestDifference(current.manifest, wanted);
  return { shop, current, wanted, difference, manifestText: formatManifest(wanted), onFile };
}

function publish(publication: Publication, foreign: FolderContent, spare: boolean): void {
  const { shop, current, wanted, difference, manifestText } = publication;
  if (!current.manifest.has(marker.file)) writeFileSync(join(shop.staging, marker.file), marker.text);
  assertStaged(shop.staging, difference);
  decide(publication, foreign);
  carryOut(publication, foreign);
  if (spare) keepSpare({ ...publication, current: { id: versionId(manifestText), manifest: wanted, intact: true } });
  else forgetSpare(publication);
}

/** Clears away what was staged, and the work folder where it holds nothing else: it may lie within the site. */
function leave({ staging, folder }: Workshop): void {
  rmSync(staging, { recursive: true, force: true });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function assertOurs({ out, journal }: Workshop): void {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined || isOurs(out) || existsSync(journal)) return;
  if (!stats.isDirectory())
    throw new Error(`${out} is a file: the site needs a folder. Choose another one with --out.`);
  const strangers = readdirSync(out).filter((name) => name !== '.git' && name !== innerWorkFolder);
  if (strangers.length === 0) return;
  const names = strangers.slice(0, 3).join(', ');
  throw new Error(
    `${out} holds files that are not a site of Sanchika (${names}${strangers.length > 3 ? ', …' : ''}): ` +
      'nothing was touched. Choose an empty folder with --out.',
  );
}

function withAdvice<T>({ out, canSwap }: Workshop, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const advice = diskAdvice(error);
    if (advice === undefined) throw error;
    const state = canSwap ? 'The site is what it was.' : 'The next build completes the site.';
    throw new Error(`Publishing to ${out} stopped. ${state} ${advice}`, { cause: error });
  }
}
