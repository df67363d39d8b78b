import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasuredCommandRun, runMeasured } from '../measure/run-measured.ts';

/** Builds a Hugo site into an empty folder with an empty cache, and measures it. Ends Hugo after `minutes`. */
export async function runHugo(source: string, out: string, minutes: number): Promise<MeasuredCommandRun> {
  const cache = join(source, 'cache');
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
  return runMeasured({
    program: 'hugo',
    parameters: ['--quiet', '--noBuildLock', '--source', source, '--destination', out, '--cacheDir', cache],
    folder: source,
    limitSeconds: minutes * 60,
  });
}
