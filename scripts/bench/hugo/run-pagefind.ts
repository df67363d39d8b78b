import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, runMeasured } from '../measure/run-measured.ts';

/** What `npx pagefind` runs, without npx's own second. */
const command = fileURLToPath(new URL('../../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));

/** Indexes a site by Pagefind's own command as it comes, from nothing, and measures it. */
export async function runPagefind(site: string): Promise<Measured> {
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  return runMeasured({ program: process.execPath, parameters: [command, '--site', site], folder: site });
}
