import { join } from 'node:path';
import type { Site } from '../../../src/settings/site.ts';
import type { ArchiveFolder } from '../build/archive-folder.ts';
import type { BuildPaths } from '../build/run-build-command.ts';

export interface BenchOptions {
  readonly articles: number;
  readonly seed: string;
  /** The settings file of the archive. */
  readonly site: string;
  /** The folder for generated archives and temporary sites. */
  readonly folder: string;
  /** The number of rounds. Each round makes every cold build once. */
  readonly runs: number;
  readonly search: boolean;
  readonly hugo: boolean;
  /** The time limit for Hugo. */
  readonly hugoMinutes: number;
  /** The path of Chromium. Without it, search times are not measured. */
  readonly browser?: string;
}

/** The measurement of one archive while it runs. */
export interface Bench {
  readonly options: BenchOptions;
  readonly site: Site;
  readonly archive: ArchiveFolder;
  /** The folder where its sites are built. */
  readonly work: string;
  /** Receives progress messages. */
  readonly report: (text: string) => void;
}

/** The paths of a build of ours. Builds with and without search have separate folders, so that both can be updated. */
export function buildPathsOf({ options, archive, work }: Bench, search: boolean): BuildPaths {
  const name = search ? 'with-search' : 'site';
  return {
    articles: archive.articles,
    out: join(work, name, '_site'),
    cache: join(work, name, 'cache'),
    site: options.site,
  };
}

/** The folders of Hugo's source files and of its site. */
export function hugoPathsOf({ work }: Bench): { readonly source: string; readonly out: string } {
  return { source: join(work, 'hugo'), out: join(work, 'hugo-site') };
}
