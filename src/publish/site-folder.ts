import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../language/sha256.ts';
import { diskAdvice } from './disk-advice.ts';
import { assertOurs } from './folder/assert-ours.ts';
import { assertStaged } from './folder/assert-staged.ts';
import { systemDisk } from './folder/disk.ts';
import { keepSpare } from './folder/keep-spare.ts';
import {
  changedVersion,
  countChanges,
  type FileChanges,
  type ManifestChanges,
  type NextManifest,
  nextVersion,
} from './folder/manifest-difference.ts';
import { emptyVersion, type Publication } from './folder/publication.ts';
import { recover } from './folder/recover.ts';
import { beginPublication, forgetSpare, runPublication } from './folder/run-publication.ts';
import { marker, readSiteVersion, type SiteVersion } from './folder/site-version.ts';
import type { FolderContent } from './folder/walk-files.ts';
import { type WorkPaths, workPathsFor } from './folder/work-paths.ts';
import { formatManifest, type Manifest, versionId } from './manifest.ts';
import { inspectInThread } from './thread/inspect-in-thread.ts';

const markerHash = sha256(marker.text);

/** What is to stand in a folder, by what stands there. */
type NextVersion = (before: Manifest) => NextManifest;

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
  /** The same, told only what may differ from the version that stands: files with their hashes, without one where they go. */
  readonly update: (changes: ManifestChanges, onFile?: () => void) => Promise<FileChanges>;
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
  const work = workPathsFor(out, disk);
  assertOurs(work);
  withAdvice(work, () => {
    recover(work);
    mkdirSync(work.staging, { recursive: true });
  });
  let current = readSiteVersion(work.out, (await inspectInThread(work.out, verify)).lost);
  const become = async (next: NextVersion, onFile: () => void): Promise<FileChanges> => {
    const before = current ?? emptyVersion;
    // Once more: somebody may have put something there while the site was built.
    const looking = inspectInThread(work.out);
    const { manifest: wanted, difference } = next(before.manifest);
    const manifestText = formatManifest(wanted);
    const id = versionId(manifestText);
    const { foreign } = await looking;
    const publication = { work, current: before, wanted, difference, manifestText, onFile };
    withAdvice(work, () => {
      if (id !== before.id) publish(publication, foreign, spare);
      leave(work);
    });
    current = { id, manifest: wanted, intact: true };
    return countChanges(difference);
  };
  return {
    staging: work.staging,
    get current() {
      return current;
    },
    publish: (manifest, onFile = () => {}) =>
      become((before) => nextVersion(before, new Map(manifest).set(marker.file, markerHash)), onFile),
    update: (changes, onFile = () => {}) =>
      become((before) => changedVersion(before, new Map(changes).set(marker.file, markerHash)), onFile),
    discardStaging: async () => leave(work),
  };
}

function publish(publication: Publication, foreign: FolderContent, spare: boolean): void {
  const { work, current, wanted, difference, manifestText } = publication;
  if (!current.manifest.has(marker.file)) writeFileSync(join(work.staging, marker.file), marker.text);
  assertStaged(work.staging, difference);
  beginPublication(publication, foreign);
  runPublication(publication, foreign);
  if (spare) keepSpare({ ...publication, current: { id: versionId(manifestText), manifest: wanted, intact: true } });
  else forgetSpare(publication);
}

/** Clears away what was staged, and the work folder where it holds nothing else: it may lie within the site. */
function leave({ staging, folder }: WorkPaths): void {
  rmSync(staging, { recursive: true, force: true });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function withAdvice<T>({ out, canSwap }: WorkPaths, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const advice = diskAdvice(error);
    if (advice === undefined) throw error;
    const state = canSwap ? 'The site is what it was.' : 'The next build completes the site.';
    throw new Error(`Publishing to ${out} stopped. ${state} ${advice}`, { cause: error });
  }
}
