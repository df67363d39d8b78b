import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../bench/archive/random.ts';
import { damageFile } from './damage-file.ts';
import { edits } from './edit-archive.ts';
import type { SoakRun } from './soak-run.ts';

/** Makes a few edits, with builds that are killed meanwhile, and damages where asked. Returns what it did. */
export async function disturbArchive(run: SoakRun, random: Random, isDamaging: boolean): Promise<readonly string[]> {
  const { root, counts } = run;
  const done: string[] = [];
  const names = Object.keys(edits);
  for (let left = 4 + random.below(8); left > 0; left--) {
    const name = random.pick(names);
    done.push(`${name}: ${(await edits[name]?.(root, random)) ?? ''}`.replaceAll(root, ''));
    counts.edits++;
    if (random.chance(0.3)) {
      const milliseconds = await killBuild(run, random);
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
async function killBuild({ start, counts }: SoakRun, random: Random): Promise<number | undefined> {
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
