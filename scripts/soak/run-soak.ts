import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { type Random, randomOf } from '../bench/archive/random.ts';
import { type ArchiveProcess, startArchiveProcess } from './archive-process.ts';
import { damageFile } from './damage-file.ts';
import { edits } from './edit-archive.ts';
import type { MemorySample } from './memory-trend.ts';
import { siteDifferences } from './site-differences.ts';

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
const options = ['--workers', '1'];

/** Edits, kills and damages an archive in rounds. After each round the site must equal a clean build. */
export async function runSoak({ root, minutes, seed, log }: SoakOptions): Promise<SoakReport> {
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 60_000;
  const counts = { rounds: 0, edits: 0, kills: 0, damages: 0 };
  const faults: string[] = [];
  const memory: MemorySample[][] = [[], []];
  const running = new Set<ArchiveProcess>();
  const start = (name: string, parameters: readonly string[]): ArchiveProcess => {
    const process = startArchiveProcess(root, name, [...options, ...parameters]);
    running.add(process);
    void process.ended.then(() => running.delete(process));
    return process;
  };
  process.once('exit', () => {
    for (const each of running) void each.kill();
  });
  const watch = (number: number): ArchiveProcess => start('start', ['--port', String(18_080 + number)]);
  const fault = (text: string): void => {
    faults.push(`round ${counts.rounds}: ${text}`);
    log(`FAULT in round ${counts.rounds}: ${text}`);
  };
  try {
    thinOut(root, randomOf(seed));
    const watchers = [watch(0), watch(1)];
    while (elapsed() < minutes) {
      counts.rounds++;
      const random = randomOf(seed, 'round', counts.rounds);
      const isDamaging = counts.rounds % 2 === 0;
      const done = await disturb(random, isDamaging);
      log(`round ${counts.rounds}: ${done.join('; ')}`);
      if (isDamaging) await repair();
      await compare(isDamaging);
      for (const [number, watcher] of watchers.entries()) {
        if (!watcher.isRunning()) {
          fault(`watcher ${number} ended: ${lastLines(watcher)}`);
          watchers[number] = watch(number);
        } else memory[number]?.push({ minutes: elapsed(), bytes: watcher.memory() });
      }
      const held = memory.map((samples) => `${Math.round((samples.at(-1)?.bytes ?? 0) / 1e6)} MB`).join(', ');
      log(
        `round ${counts.rounds}: ${elapsed().toFixed(1)} of ${minutes} minutes; watchers ${held}; ${faults.length} faults`,
      );
    }
    for (const [number, watcher] of watchers.entries()) {
      if (!(await watcher.stop())) fault(`watcher ${number} did not stop: ${lastLines(watcher)}`);
    }
    await repair();
    await compare(true);
  } finally {
    await Promise.all([...running].map((process) => process.kill()));
  }
  return { ...counts, faults, memory };

  /** A few edits, with builds that are killed meanwhile, and damages where asked. */
  async function disturb(random: Random, isDamaging: boolean): Promise<readonly string[]> {
    const done: string[] = [];
    const names = Object.keys(edits);
    for (let left = 4 + random.below(8); left > 0; left--) {
      const name = random.pick(names);
      done.push(`${name}: ${(await edits[name]?.(root, random)) ?? ''}`.replaceAll(root, ''));
      counts.edits++;
      if (random.chance(0.3)) {
        const milliseconds = await killBuild(random);
        done.push(milliseconds === undefined ? 'no build to kill' : `kill a build after ${milliseconds} ms`);
      }
      if (isDamaging && random.chance(0.5)) {
        done.push(`damage: ${damageFile(join(root, random.pick(['.cache', '_site'])), random)}`);
        counts.damages++;
      }
      await wait(random.below(1500));
    }
    return done;
  }

  /** Kills a build at a random moment; undefined if every build was refused because a watcher was building, or ended before. */
  async function killBuild(random: Random): Promise<number | undefined> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const build = start('build', []);
      const milliseconds = 200 + random.below(8000);
      await Promise.race([build.ended, wait(milliseconds)]);
      const isKilled = build.isRunning();
      await build.kill();
      if (!isKilled) continue;
      counts.kills++;
      return milliseconds;
    }
    return undefined;
  }

  /** Builds what the watchers could not notice. The build may refuse a broken cache, if it says what to do. */
  async function repair(): Promise<void> {
    const parameters = ['--rehash'];
    for (let attempt = 0; attempt < 60; attempt++) {
      const build = start('build', parameters);
      const code = await build.ended;
      if (code === 0) return;
      const text = build.output();
      if (/another (?:build|command)/i.test(text)) await wait(1000);
      else if (/\.cache/.test(text) && /delete|remove/i.test(text)) {
        log(`round ${counts.rounds}: advice followed: ${lastLines(build)}`);
        rmSync(join(root, '.cache'), { recursive: true, force: true });
      } else return fault(`build --rehash failed: ${lastLines(build)}`);
    }
    fault('build --rehash found the site locked for a minute');
  }

  /** Compares the site with a clean build. The watchers get a minute after the last edit, longer on a busy machine. */
  async function compare(isRepaired: boolean): Promise<void> {
    const clean = join(root, '.cache-soak');
    rmSync(clean, { recursive: true, force: true });
    const build = start('build', ['--out', join(clean, 'site'), '--cache', join(clean, 'cache')]);
    if ((await build.ended) !== 0) return fault(`clean build failed: ${lastLines(build)}`);
    let differences: readonly string[] = ['never compared'];
    for (let attempt = 0; attempt < (isRepaired ? 3 : 30); attempt++) {
      try {
        differences = siteDifferences(join(root, '_site'), join(clean, 'site'));
      } catch {
        differences = ['the site changed while it was compared'];
      }
      if (differences.length === 0) return;
      await wait(5000);
    }
    const what = isRepaired ? 'after build --rehash' : 'by the watchers alone';
    fault(
      `the site differs from a clean build ${what}: ${differences.slice(0, 5).join(', ')} (${differences.length} files)`,
    );
    await repair();
    const left = siteDifferences(join(root, '_site'), join(clean, 'site'));
    if (left.length === 0) return;
    fault(`it still differs after build --rehash: ${left.slice(0, 5).join(', ')}`);
    // So that later rounds show other faults.
    for (const folder of ['.cache', '_site']) rmSync(join(root, folder), { recursive: true, force: true });
    await repair();
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

function lastLines(process: ArchiveProcess): string {
  return process.output().trim().split('\n').slice(-4).join(' / ');
}
