import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { hashLength, type PlannedFile, type PlannedGroup } from '../../theme/scripts/offline/plan/build-plan.ts';

/** The list of a group's files as it goes to the site: it has the same name and bytes as long as none of them has changed. */
export interface OfflineList {
  readonly group: PlannedGroup;
  readonly text: string;
}

/** The service worker's script names at most so many pages without a folder in each group. */
const maxSinglePages = 300;

/** Makes the list of a group. */
export function offlineList(name: string, files: readonly PlannedFile[]): OfflineList {
  const text = `[\n${inOrder(files)
    .map((file) => JSON.stringify(file))
    .join(',\n')}\n]\n`;
  const hash = sha256(text).slice(0, hashLength);
  const list = `offline/${name}-${hash}.json`;
  return { group: { name, list, hash, files: files.length, bytes: bytesOf(files), places: placesOf(files) }, text };
}

/** Where pages lie: their first folders, and the pages without a folder. */
function placesOf(files: readonly PlannedFile[]): readonly string[] {
  const pages = files.map(([url]) => url).filter((url) => url.endsWith('.html'));
  const single = pages.filter((url) => !url.includes('/'));
  const folders = new Set(pages.filter((url) => url.includes('/')).map((url) => url.slice(0, url.indexOf('/') + 1)));
  return [...folders, ...(single.length > maxSinglePages ? [''] : single)].toSorted(byCodeUnit);
}

/** Files in the order of their addresses. */
export function inOrder(files: readonly PlannedFile[]): readonly PlannedFile[] {
  return files.toSorted(([a], [b]) => byCodeUnit(a, b));
}

/** What the files weigh together. */
export function bytesOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
