import type { Manifest } from '../manifest.ts';
import type { ManifestDifference } from './manifest-difference.ts';
import type { SiteVersion } from './site-version.ts';
import type { WorkPaths } from './work-paths.ts';

/** A version on its way to the site folder. */
export interface Publication {
  readonly work: WorkPaths;
  /** What stands in the site folder. */
  readonly current: SiteVersion;
  /** What is to stand there, without the manifest's own file. */
  readonly wanted: Manifest;
  /** What sets `wanted` apart from `current`. */
  readonly difference: ManifestDifference;
  /** `wanted` as text. */
  readonly manifestText: string;
  /** Told of every file that is put in its place. */
  readonly onFile: () => void;
}

/** What stands in a folder that was never published to. */
export const emptyVersion: SiteVersion = { id: '', manifest: new Map(), intact: true };
