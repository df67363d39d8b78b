import { join } from 'node:path';
import type { Site } from '../../../src/settings/site.ts';
import type { ArchiveFolder } from '../build/archive-folder.ts';
import type { BuildPlaces } from '../build/run-build.ts';

export interface BenchOptions {
  readonly articles: number;
  readonly seed: string;
  /** The settings of the archive that is built. */
  readonly site: string;
  /** Where archives are kept and sites are built for a while. */
  readonly folder: string;
  /** How often each cold build is made; the builds of one round take turns. */
  readonly runs: number;
  readonly search: boolean;
  readonly hugo: boolean;
  /** How long Hugo may take. */
  readonly hugoMinutes: number;
  /** The Chromium that searches; without it nothing is searched. */
  readonly browser?: string;
}

/** One archive that is being measured. */
export interface Bench {
  readonly options: BenchOptions;
  readonly site: Site;
  readonly archive: ArchiveFolder;
  /** Where its sites are built. */
  readonly work: string;
  /** Hears what is going on. */
  readonly tell: (text: string) => void;
}

/** Where a site of ours is built; one with search has its own folders, so that both can be updated. */
export function placesOf({ options, archive, work }: Bench, search: boolean): BuildPlaces {
  const name = search ? 'with-search' : 'site';
  return {
    articles: archive.articles,
    out: join(work, name, '_site'),
    cache: join(work, name, 'cache'),
    site: options.site,
  };
}

/** Where Hugo's site is described and where it is built. */
export function hugoPlacesOf({ work }: Bench): { readonly source: string; readonly out: string } {
  return { source: join(work, 'hugo'), out: join(work, 'hugo-site') };
}
