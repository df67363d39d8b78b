import { byCodeUnit } from '../../language/collator.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';

/** What changes at the target, in the order in which it is sent. */
export interface UploadPlan {
  /**
   * Groups of files, one after the other: files that no reader has seen, then new pages, then changed files, then those that tell browsers
   * of a new version. So a page never refers to a file that is missing.
   */
  readonly put: readonly (readonly string[])[];
  /** Deleted at the end. */
  readonly remove: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface PlanOptions {
  /** The files at the target, as its manifest lists them. */
  readonly there: Manifest;
  /** The files of the site. */
  readonly here: Manifest;
  /** Files of which the target may have either version, or none: an earlier upload was interrupted. */
  readonly unsure?: ReadonlySet<string>;
  /** Sends every file, also those that the target already lists with the same hash. */
  readonly all?: boolean;
}

/** Compares two versions of a site. */
export function planUpload({ there, here, unsure = new Set(), all = false }: PlanOptions): UploadPlan {
  const groups: [files: string[], pages: string[], changed: string[], last: string[]] = [[], [], [], []];
  const [newFiles, newPages, changed, last] = groups;
  for (const [path, hash] of here) {
    const isNew = !there.has(path);
    if (!isNew && !all && there.get(path) === hash && !unsure.has(path)) continue;
    if (!isNew) (lastFiles.has(path) ? last : changed).push(path);
    else (path.endsWith('.html') ? newPages : newFiles).push(path);
  }
  const paths = groups.flat();
  const added = paths.filter((path) => !there.has(path)).length;
  return {
    put: groups.filter((group) => group.length > 0).map((group) => group.toSorted(byCodeUnit)),
    remove: [...new Set([...there.keys(), ...unsure])].filter((path) => !here.has(path)).toSorted(byCodeUnit),
    added,
    changed: paths.length - added,
    unchanged: here.size - paths.length,
  };
}

/** A browser that sees a new version of these fetches what it lists. */
const lastFiles: ReadonlySet<string> = new Set(['sw.js', 'search/shards.js']);
