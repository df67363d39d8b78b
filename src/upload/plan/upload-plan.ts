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
  const [newFiles, newPages, changed]: [string[], string[], string[]] = [[], [], []];
  const last = lastFiles.map(() => [] as string[]);
  for (const [path, hash] of here) {
    const isNew = !there.has(path);
    if (!isNew && !all && there.get(path) === hash && !unsure.has(path)) continue;
    if (!isNew) (last[lastFiles.indexOf(path)] ?? changed).push(path);
    else (path.endsWith('.html') ? newPages : newFiles).push(path);
  }
  const groups = [newFiles, newPages, changed, ...last];
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

/** A browser that sees a new version of these fetches what it lists. The last one lists the first. */
const lastFiles: readonly string[] = ['search/shards.js', 'sw.js'];
