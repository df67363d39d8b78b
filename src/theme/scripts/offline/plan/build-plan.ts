/** A file of the site: its path from the site's root, its size in bytes, and the start of the SHA-256 of its content. */
export type PlannedFile = readonly [url: string, bytes: number, hash: string];

/** Pages, pictures and search files of a year, or of no year (`rest`). A reader saves a group as a whole. */
export interface PlannedGroup {
  readonly name: string;
  /** The path of its list of files (`readonly PlannedFile[]`), which contains a hash of the list. */
  readonly list: string;
  /** The start of the SHA-256 of the list. */
  readonly hash: string;
  readonly files: number;
  readonly bytes: number;
  /**
   * Where its pages lie: first folders (`2023/`), and pages without a folder (`about.html`). Very many pages without a folder are one empty
   * place.
   */
  readonly places: readonly string[];
}

/** The plan of a build for the service worker. `sw.js` sets it. */
export interface OfflinePlan {
  /** Differs between builds with different files. */
  readonly version: string;
  /** Files for every reader: assets, the home page, the search page, and the search files of the newest year. */
  readonly shell: readonly PlannedFile[];
  /** Newest year first. */
  readonly groups: readonly PlannedGroup[];
}

/** The global variable that `sw.js` sets. */
export const planGlobal = 'sanchikaPlan';
/** The group of all pages without a year. */
export const restGroup = 'rest';
/** Number of hexadecimal digits of a hash in lists. */
export const hashLength = 16;

/** The font of pages in Urdu, which a reader of other pages does not need. */
export const nastaliqFile = /^assets\/nastaliq-[A-Z0-9]{8}\.woff2$/;
const sharedFile = /^media\/[0-9a-f]{2}\/[0-9a-f]{14}-\d+\.\w+$|^search\/(?:[\w-]+\/)*[0-9a-f]{12}\.bin$/;

/** Whether a path has the exact form of a file of an archive that is stored when a page uses it: a picture, a file of the index, or Nastaliq. */
export function isStoredOnUse(url: string): boolean {
  return sharedFile.test(url) || nastaliqFile.test(url);
}

/** Whether a path contains a hash of the content, so that the file never changes. */
export function namesContent(url: string): boolean {
  return /^(?:assets|media|offline)\/|^search\/.+\.bin$/.test(url);
}
