import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the tests a temporary folder of their own, and removes it after the run. So nothing that a test, a killed process or a browser
 * left there stays on the disk. Vitest calls it once, before it starts the processes of the tests.
 */
export function setup(): () => void {
  const before = { TMPDIR: process.env.TMPDIR, TEMP: process.env.TEMP, TMP: process.env.TMP };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sanchika-tests-')));
  for (const name of Object.keys(before)) process.env[name] = folder;
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    // Files of a browser may appear until it has ended.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
