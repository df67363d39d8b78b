import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSite, type Site } from '../settings/site.ts';
import { type ArchiveFolder, archiveFolder } from './build/archive-folder.ts';
import { type BuildPlaces, runBuild } from './build/run-build.ts';
import type { ArchiveFigures, ColdRound, UpdateFigures } from './figures.ts';
import { runHugo } from './hugo/run-hugo.ts';
import { runPagefind } from './hugo/run-pagefind.ts';
import { writeHugoSite } from './hugo/write-hugo-site.ts';
import { folderSize, folderSnapshot, touchedFiles } from './measure/folder-snapshot.ts';

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
}

interface Bench {
  readonly options: BenchOptions;
  readonly site: Site;
  readonly archive: ArchiveFolder;
  readonly work: string;
  readonly tell: (text: string) => void;
}

/** Generates an archive, builds it cold and after changes, and the same in Hugo; `tell` hears what is going on. */
export async function benchArchive(options: BenchOptions, tell: (text: string) => void): Promise<ArchiveFigures> {
  const { articles, seed, runs } = options;
  const folder = resolve(options.folder);
  const work = join(folder, `work-${articles}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    tell('generating the archive');
    const archive = archiveFolder({ articles, seed }, join(folder, `archive-${articles}`));
    const bench: Bench = { options, site: await readSite(options.site), archive, work, tell };
    const rounds: ColdRound[] = [];
    for (let run = 1; run <= runs; run++) rounds.push(await coldRound(bench, run));
    const sizes = await sizesOf(bench);
    const copySeconds = copyTime(bench);
    const updates = [...(await updatesOf(bench, false)), ...(options.search ? await updatesOf(bench, true) : [])];
    return { articles, seed, rounds, updates, ...sizes, copySeconds };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function coldRound(bench: Bench, run: number): Promise<ColdRound> {
  const { options, work, tell } = bench;
  const of = options.runs === 1 ? '' : `, round ${run} of ${options.runs}`;
  const hugoSite = join(work, 'hugo-site');
  tell(`cold build${of}`);
  const site = await coldBuild(bench, false);
  let hugo: ColdRound['hugo'];
  if (options.hugo) {
    if (run === 1) writeHugoSources(bench);
    tell(`Hugo${of}`);
    hugo = await runHugo(join(work, 'hugo'), hugoSite);
  }
  if (!options.search) return { site, ...(hugo ? { hugo } : {}) };
  tell(`cold build with search${of}`);
  const withSearch = await coldBuild(bench, true);
  if (!hugo) return { site, withSearch };
  tell(`Pagefind on what Hugo made${of}`);
  return { site, hugo, withSearch, pagefind: await runPagefind(hugoSite) };
}

async function coldBuild(bench: Bench, search: boolean) {
  const places = placesOf(bench, search);
  for (const folder of [places.out, places.cache]) rmSync(folder, { recursive: true, force: true });
  return runBuild(places, search);
}

/** A site with search has its own folders, so that both can be updated. */
function placesOf({ options, archive, work }: Bench, search: boolean): BuildPlaces {
  const name = search ? 'with-search' : 'site';
  return {
    articles: archive.articles,
    out: join(work, name, '_site'),
    cache: join(work, name, 'cache'),
    site: options.site,
  };
}

function writeHugoSources(bench: Bench): void {
  const { site, archive, options, work } = bench;
  const assets = join(placesOf(bench, false).out, 'assets');
  writeHugoSite({ site, maker: archive.maker, articles: options.articles, assets }, join(work, 'hugo'));
}

async function sizesOf(bench: Bench) {
  const { options, archive, work } = bench;
  const size = async (folder: string) => folderSize(await folderSnapshot(folder));
  const pagesOnly = async (folder: string) => {
    const files = [...(await folderSnapshot(folder))].filter(([path]) => !path.startsWith('pagefind/'));
    return folderSize(new Map(files));
  };
  return {
    sources: await size(archive.articles),
    size: await size(placesOf(bench, false).out),
    ...(options.search ? { sizeWithSearch: await size(placesOf(bench, true).out) } : {}),
    ...(options.hugo ? { hugoSize: await pagesOnly(join(work, 'hugo-site')) } : {}),
  };
}

function copyTime(bench: Bench): number {
  const copy = join(bench.work, 'copy');
  const started = performance.now();
  cpSync(placesOf(bench, false).out, copy, { recursive: true });
  const seconds = (performance.now() - started) / 1000;
  rmSync(copy, { recursive: true });
  return seconds;
}

async function updatesOf(bench: Bench, search: boolean): Promise<readonly UpdateFigures[]> {
  const { archive, tell } = bench;
  const places = placesOf(bench, search);
  const measured = async (change: UpdateFigures['change'], make: () => void): Promise<UpdateFigures> => {
    tell(`one article ${change}${search ? ', with search' : ''}`);
    const before = await folderSnapshot(places.out);
    make();
    const run = await runBuild(places, search);
    const touched = touchedFiles(before, await folderSnapshot(places.out)).length;
    return { change, search, run, touched, files: run.report.files };
  };
  try {
    return [await measured('added', archive.add), await measured('edited', archive.edit)];
  } finally {
    archive.restore();
  }
}
