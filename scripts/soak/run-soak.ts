import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { type Random, randomOf } from '../bench/archive/random.ts';
import type { ArchiveProcess } from './archive-process.ts';
import { compareSite } from './compare-site.ts';
import { disturbArchive } from './disturb-archive.ts';
import type { MemorySample } from './memory-trend.ts';
import { repairSite } from './repair-site.ts';
import { openSoakRun, type SoakRun } from './soak-run.ts';

export interface SoakOptions {
  /** A copy of the project, which is changed. */
  readonly root: string;
  readonly minutes: number;
  readonly seed: string;
  readonly log: (line: string) => void;
}

export interface SoakReport {
  readonly rounds: number;
  readonly edits: number;
  readonly kills: number;
  readonly damages: number;
  /** Every fault with the round in which it was seen. */
  readonly faults: readonly string[];
  /** The memory of the two watchers after each round. */
  readonly memory: readonly (readonly MemorySample[])[];
}

const keptArticles = 25;

/** Edits, kills and damages an archive in rounds. After each round the site must equal a clean build. */
export async function runSoak({ root, minutes, seed, log }: SoakOptions): Promise<SoakReport> {
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 60_000;
  const run = openSoakRun(root, log);
  const { counts, faults } = run;
  const memory: MemorySample[][] = [[], []];
  try {
    thinOut(root, randomOf(seed));
    const watchers = [startWatcher(run, 0), startWatcher(run, 1)];
    while (elapsed() < minutes) {
      counts.rounds++;
      const random = randomOf(seed, 'round', counts.rounds);
      const isDamaging = counts.rounds % 2 === 0;
      const done = await disturbArchive(run, random, isDamaging);
      log(`round ${counts.rounds}: ${done.join('; ')}`);
      if (isDamaging) await repairSite(run);
      await compareSite(run, isDamaging);
      checkWatchers(run, watchers, (number, bytes) => memory[number]?.push({ minutes: elapsed(), bytes }));
      const held = memory.map((samples) => `${Math.round((samples.at(-1)?.bytes ?? 0) / 1e6)} MB`).join(', ');
      log(
        `round ${counts.rounds}: ${elapsed().toFixed(1)} of ${minutes} minutes; watchers ${held}; ${faults.length} faults`,
      );
    }
    for (const [number, watcher] of watchers.entries()) {
      if (!(await watcher.stop())) run.faultOf(`watcher ${number} did not stop`, watcher);
    }
    await repairSite(run);
    await compareSite(run, true);
  } finally {
    await run.killAll();
  }
  return { ...counts, faults, memory };
}

function startWatcher({ start }: SoakRun, number: number): ArchiveProcess {
  return start('start', ['--port', String(18_080 + number)]);
}

/** Passes on the memory of each watcher. A watcher that has ended is a fault, and another one takes its place. */
function checkWatchers(
  run: SoakRun,
  watchers: ArchiveProcess[],
  onMemory: (number: number, bytes: number) => void,
): void {
  for (const [number, watcher] of watchers.entries()) {
    if (watcher.isRunning()) onMemory(number, watcher.memory());
    else {
      run.faultOf(`watcher ${number} ended`, watcher);
      watchers[number] = startWatcher(run, number);
    }
  }
}

/** Leaves a small archive, so that a round does not take long. */
function thinOut(root: string, random: Random): void {
  const articles = join(root, 'articles');
  const files = walkFiles(articles)
    .files.filter((file) => file.endsWith('.md'))
    .toSorted();
  const keyed = files.map((file) => ({ file, key: random.next() })).toSorted((a, b) => a.key - b.key);
  for (const { file } of keyed.slice(keptArticles)) rmSync(join(articles, file));
}
