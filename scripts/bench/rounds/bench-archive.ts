import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSite } from '../../../src/settings/read-site.ts';
import { archiveFolder } from '../build/archive-folder.ts';
import type { Bench, BenchOptions } from './bench-options.ts';
import { coldRound } from './cold-round.ts';
import type { ArchiveMeasurement, ColdRound } from './figures.ts';
import { siteFigures } from './site-figures.ts';
import { updateFigures } from './update-figures.ts';

/**
 * Generates an archive, builds it from nothing and after changes, and builds it with Hugo. `tell` receives progress
 * messages.
 */
export async function benchArchive(options: BenchOptions, report: (text: string) => void): Promise<ArchiveMeasurement> {
  const { articles, seed, runs, search } = options;
  const folder = resolve(options.folder);
  const work = join(folder, `work-${articles}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    report('generating the archive');
    const archive = archiveFolder({ articles, seed }, join(folder, `archive-${articles}`));
    const bench: Bench = { options, site: await readSite(options.site), archive, work, report: report };
    const rounds: ColdRound[] = [];
    for (let run = 1; run <= runs; run++) rounds.push(await coldRound(bench, run));
    const sites = await siteFigures(bench);
    const updates = [...(await updateFigures(bench, false)), ...(search ? await updateFigures(bench, true) : [])];
    return { articles, seed, rounds, updates, ...sites };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
