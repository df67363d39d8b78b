import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lastLines } from './archive-process.ts';
import type { SoakRun } from './soak-run.ts';

/** Builds what the watchers could not notice. The build may refuse a broken cache, if it says what to do. */
export async function repairSite({ root, log, counts, start, fault, faultOf }: SoakRun): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const build = start('build', ['--rehash']);
    const code = await build.ended;
    if (code === 0) return;
    const text = build.output();
    if (/another (?:build|command)/i.test(text)) await wait(1000);
    else if (/\.cache/.test(text) && /delete|remove/i.test(text)) {
      log(`round ${counts.rounds}: advice followed: ${lastLines(build)}`);
      rmSync(join(root, '.cache'), { recursive: true, force: true });
    } else return faultOf('build --rehash failed', build);
  }
  fault('build --rehash found the site locked for a minute');
}
