import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MeasuredCommandRun, runMeasured } from '../measure/run-measured.ts';

/** The program behind `npx pagefind`; npx itself takes a second. */
const command = fileURLToPath(new URL('../../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));

/** Indexes a site with Pagefind's own command and default options, and measures it. */
export async function runPagefind(site: string): Promise<MeasuredCommandRun> {
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  return runMeasured({ program: process.execPath, parameters: [command, '--site', site], folder: site });
}
