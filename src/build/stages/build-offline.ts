import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import {
  markAllOfflineFilesStale,
  type OfflineFile,
  offlineFilesOf,
  offlineGroups,
} from '../../catalog/store/offline-store.ts';
import { assetOwners, findAsset, hashOfFile, saveAssets } from '../../catalog/store/page-store.ts';
import { urlOf } from '../../pages/parts/addresses.ts';
import { hashLength, type PlannedFile, type PlannedGroup } from '../../theme/scripts/offline/plan/build-plan.ts';
import type { OfflineFiles } from '../offline/offline-files.ts';
import { shellGroup } from '../offline/offline-group.ts';
import { offlineList } from '../offline/offline-list.ts';
import { DamagedFilesError, type Places, settleTouched } from '../offline/settle-touched.ts';
import { workerScript } from '../offline/worker-script.ts';
import { writeLists } from '../offline/write-offline.ts';

const owner = 'offline';

/** The lists of the last build and their inputs. */
interface SavedLists {
  readonly epoch: string;
  readonly worker: string;
  readonly groups: readonly PlannedGroup[];
}

/** How lists are made. */
export interface OfflineOptions {
  /** Makes all lists again, and believes no size of the catalogue. */
  readonly rehash?: boolean | undefined;
  /** Makes the next attempt write a file again that was changed on the site. */
  readonly markLost: (file: string) => void;
}

/** Makes the worker's script and its lists, where any file that the site offers to keep has changed. */
export function buildOffline(
  catalog: Catalog,
  epoch: string,
  places: Places,
  { rehash = false, markLost }: OfflineOptions,
): void {
  try {
    catalog.transaction(() => updateLists(catalog, epoch, places, rehash));
  } catch (error) {
    if (!(error instanceof DamagedFilesError)) throw error;
    for (const file of error.files) markLost(file);
    throw new FileChangedError(error.files.join(', '));
  }
}

function updateLists(catalog: Catalog, epoch: string, places: Places, rehash: boolean): void {
  const worker = workerAddress(catalog);
  const before = rehash ? undefined : savedLists(catalog, epoch);
  if (!before) markAllOfflineFilesStale(catalog);
  const changed = settleTouched(catalog, places);
  if (before && changed.size === 0 && before.worker === worker) return;
  const unchanged = (before?.groups ?? []).filter(({ name }) => !changed.has(name));
  const lists = offlineGroups(catalog)
    .filter((name) => name !== shellGroup && !unchanged.some((group) => group.name === name))
    .map((name) => offlineList(name, plannedFiles(catalog, name)));
  const groups = [...unchanged, ...lists.map(({ group }) => group)];
  const script = workerScript({
    worker,
    shell: plannedFiles(catalog, shellGroup),
    groups,
    searchOf: (group) => plannedFiles(catalog, group, 'search/'),
  });
  const earlier = unchanged.map(({ list }) => [list, hashOfFile(catalog, list) ?? ''] as const);
  const written = writeLists(lists, script, places.staging);
  saveAssets(
    catalog,
    owner,
    [...earlier, ...written].map(([file, sha256]) => ({ file, sha256 })),
  );
  writeMetadata(catalog, owner, JSON.stringify({ epoch, worker, groups } satisfies SavedLists));
}

/** The files of a part of a site, for whoever joins the parts. */
export function offlineOfPart(catalog: Catalog, places: Places): OfflineFiles {
  return catalog.transaction(() => {
    markAllOfflineFilesStale(catalog);
    settleTouched(catalog, places);
    return new Map(offlineGroups(catalog).map((group) => [group, plannedFiles(catalog, group)]));
  });
}

/** The address of the worker's code. */
export function workerAddress(catalog: Catalog): string {
  const worker = findAsset(catalog, 'assets/worker-');
  if (worker === undefined) throw new Error('The site has no service worker among its assets.');
  return worker;
}

/** The lists of the last build. Undefined if the epoch has changed. */
function savedLists(catalog: Catalog, epoch: string): SavedLists | undefined {
  const saved = readJsonMetadata<SavedLists>(catalog, owner);
  return saved?.epoch === epoch && assetOwners(catalog, owner).has(owner) ? saved : undefined;
}

function plannedFiles(catalog: Catalog, group: string, below?: string): readonly PlannedFile[] {
  return offlineFilesOf(catalog, group, below).map(planned);
}

function planned({ file, sha256, bytes }: OfflineFile): PlannedFile {
  return [urlOf(file), bytes, sha256.slice(0, hashLength)];
}
