/** A file of the site: its address from the site's root, its bytes, and how the SHA-256 of its content begins. */
export type PlannedFile = readonly [url: string, bytes: number, hash: string];

/** Pages, pictures and search of a year, or of all that belongs to none (`rest`), which a reader may keep as a whole. */
export interface PlannedGroup {
  readonly name: string;
  /** The address of its list of files (`readonly PlannedFile[]`), whose name tells its content. */
  readonly list: string;
  /** How the SHA-256 of the list begins. */
  readonly hash: string;
  readonly files: number;
  readonly bytes: number;
}

/** What a build says to the worker: `sw.js` sets it. */
export interface BuildPlan {
  /** Differs between two builds that differ in any file which can be kept. */
  readonly version: string;
  /** What every reader gets on the first visit: furniture, the home and the search page, the newest year's search. */
  readonly shell: readonly PlannedFile[];
  /** Newest year first. */
  readonly groups: readonly PlannedGroup[];
}

/** The global that `sw.js` sets. */
export const planGlobal = 'sanchikaPlan';
/** The group of all pages that belong to no year. */
export const restGroup = 'rest';
/** Hexadecimal digits of a hash in lists. */
export const hashLength = 16;

/** Whether a file's address tells its content, so that it never changes. */
export function namesContent(url: string): boolean {
  return /^(?:assets|media|offline)\/|^search\/.+\.bin$/.test(url);
}
