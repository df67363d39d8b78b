import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { type Disk, systemDisk } from '../disk/disk.ts';
import { diskAdvice } from '../disk/disk-advice.ts';
import type { FolderContent } from '../disk/walk-files.ts';
import { formatManifest, type Manifest, versionId } from '../manifest/manifest.ts';
import {
  changedVersion,
  countChanges,
  type FileChanges,
  type ManifestChanges,
  type NextManifest,
  nextVersion,
} from '../manifest/manifest-difference.ts';
import { marker, readSiteVersion, type SiteVersion, withoutFile } from '../manifest/site-version.ts';
import { assertOurs } from './assert-ours.ts';
import { inspectInThread } from './inspect-in-thread.ts';
import { renewStandby } from './prepare-standby.ts';
import { emptyVersion, type Publication } from './publication.ts';
import { recover } from './recover.ts';
import { beginPublication, runPublication } from './run-publication.ts';
import { assertStaged } from './staged-files.ts';
import { removeStandby } from './standby-record.ts';
import { type WorkPaths, workPathsFor } from './work-paths.ts';

const markerHash = sha256(marker.text);

/** A site folder that is open for publishing. */
export interface SiteFolder {
  /** Folder for the new and changed files of the next version. It survives interruptions and is removed after publishing. */
  readonly staging: string;
  /** The version in the folder. Undefined if there is none. */
  readonly current: SiteVersion | undefined;
  /**
   * Publishes exactly the files of the manifest. New and changed files come from staging; the others stay. A reader of the
   * folder finds the old version or the new one, never a mixture.
   */
  readonly publish: (manifest: Manifest, onFile?: () => void) => Promise<FileChanges>;
  /** The same, from a list of changes: files with their hashes, undefined for removed files. */
  readonly update: (changes: ManifestChanges, onFile?: () => void) => Promise<FileChanges>;
  /** Takes a damaged file out of `current`, so that the next publication replaces it. */
  readonly forget: (file: string) => void;
  /** Removes the staged files. */
  readonly discardStaging: () => Promise<void>;
}

export interface SiteFolderOptions {
  /** Reads every file and treats damaged files as missing. */
  readonly verify?: boolean;
  /** Keeps a second copy beside the site, made of hard links, which makes the next publication faster. */
  readonly standby?: boolean;
  readonly disk?: Disk;
  /** How to choose another folder, as a sentence. */
  readonly remedy?: string | undefined;
}

/**
 * Opens the folder of a site for publishing and completes an interrupted publication. Refuses a folder with files that are not
 * a site of ours.
 */
export async function openSiteFolder(
  out: string,
  { verify = false, standby = true, disk = systemDisk, remedy }: SiteFolderOptions = {},
): Promise<SiteFolder> {
  const work = workPathsFor(out, disk);
  assertOurs(work, remedy);
  withAdvice(work, () => {
    recover(work);
    mkdirSync(work.staging, { recursive: true });
  });
  // Its files may have been changed too.
  if (verify) removeStandby(work);
  /** Files of the folder's manifest that count as missing. Damaged ones may still be there. */
  let { lost } = await inspectInThread(work.out, verify);
  let current = readSiteVersion(work.out, lost);
  const publishNext = async (toNext: (before: Manifest) => NextManifest, onFile: () => void): Promise<FileChanges> => {
    const before = current ?? emptyVersion;
    // Inspect the folder again: files may have been added during the build.
    const inspection = inspectInThread(work.out);
    const { manifest: next, difference: known } = toNext(before.manifest);
    const difference = { ...known, removed: [...known.removed, ...lost.filter((path) => !next.has(path))] };
    const manifestText = formatManifest(next);
    const id = versionId(manifestText);
    const { foreign } = await inspection;
    const publication = { work, current: before, next, difference, manifestText, onFile };
    withAdvice(work, () => {
      if (id !== before.id || lost.length > 0) publish(publication, foreign, standby);
      removeStaging(work);
    });
    current = { id, manifest: next, intact: true };
    lost = [];
    return countChanges(difference);
  };
  return {
    staging: work.staging,
    get current() {
      return current;
    },
    publish: (manifest, onFile = () => {}) =>
      publishNext((before) => nextVersion(before, new Map(manifest).set(marker.file, markerHash)), onFile),
    update: (changes, onFile = () => {}) =>
      publishNext((before) => changedVersion(before, new Map(changes).set(marker.file, markerHash)), onFile),
    forget: (file) => {
      lost = [...lost, file];
      if (current) current = withoutFile(current, file);
    },
    discardStaging: async () => removeStaging(work),
  };
}

function publish(publication: Publication, foreign: FolderContent, standby: boolean): void {
  const { work, current, next, difference, manifestText } = publication;
  if (!current.manifest.has(marker.file)) writeFileSync(join(work.staging, marker.file), marker.text);
  assertStaged(work.staging, difference);
  beginPublication(publication, foreign);
  runPublication(publication, foreign);
  if (standby) renewStandby({ ...publication, current: { id: versionId(manifestText), manifest: next, intact: true } });
  else removeStandby(work);
}

/** Removes the staged files, and the work folder if it is then empty. */
function removeStaging({ staging, folder }: WorkPaths): void {
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
