import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repairSite } from './repair-site.ts';
import { siteDifferences } from './site-differences.ts';
import type { SoakRun } from './soak-run.ts';

/** Compares the site with a clean build. The watchers get a minute after the last edit, longer on a busy machine. */
export async function compareSite(run: SoakRun, isRepaired: boolean): Promise<void> {
  const { root, start, fault, faultOf } = run;
  const clean = join(root, '.cache-soak');
  rmSync(clean, { recursive: true, force: true });
  const build = start('build', ['--out', join(clean, 'site'), '--cache', join(clean, 'cache')]);
  if ((await build.ended) !== 0) return faultOf('clean build failed', build);
  const differences = await lastDifferences(root, clean, isRepaired ? 3 : 30);
  if (differences.length === 0) return;
  const what = isRepaired ? 'after build --rehash' : 'by the watchers alone';
  fault(
    `the site differs from a clean build ${what}: ${differences.slice(0, 5).join(', ')} (${differences.length} files)`,
  );
  await repairSite(run);
  const left = siteDifferences(join(root, '_site'), join(clean, 'site'));
  if (left.length === 0) return;
  fault(`it still differs after build --rehash: ${left.slice(0, 5).join(', ')}`);
  // So that later rounds show other faults.
  for (const folder of ['.cache', '_site']) rmSync(join(root, folder), { recursive: true, force: true });
  await repairSite(run);
}

/** The differences that are left after some attempts, five seconds apart. */
async function lastDifferences(root: string, clean: string, attempts: number): Promise<readonly string[]> {
  let differences: readonly string[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      differences = siteDifferences(join(root, '_site'), join(clean, 'site'));
    } catch {
      differences = ['the site changed while it was compared'];
    }
    if (differences.length === 0) break;
    await wait(5000);
  }
  return differences;
}
