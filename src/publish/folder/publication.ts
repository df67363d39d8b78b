import type { Manifest } from '../manifest/manifest.ts';
import type { ManifestDifference } from '../manifest/manifest-difference.ts';
import type { SiteVersion } from '../manifest/site-version.ts';
import type { WorkPaths } from './work-paths.ts';

/** A version that is being published. */
export interface Publication {
  readonly work: WorkPaths;
  /** The version in the site folder. */
  readonly current: SiteVersion;
  /** The version to publish, without the manifest's own file. */
  readonly next: Manifest;
  /** The difference between `current` and `next`. */
  readonly difference: ManifestDifference;
  /** `next` as text. */
  readonly manifestText: string;
  /** Called after every published file. */
  readonly onFile: () => void;
}

/** The version in a folder without a site. */
export const emptyVersion: SiteVersion = { id: '', manifest: new Map(), intact: true };
