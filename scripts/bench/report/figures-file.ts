import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { claimCache } from '../../../src/publish/ownership/claim-cache.ts';
import { assertOwnFile } from '../../../src/publish/ownership/target.ts';
import { ownFigures } from '../../cli/own-files.ts';

/** Refuses to overwrite a foreign file before hours of measuring. The generated archives are in the cache. */
export async function claimFiguresFile(file: string): Promise<void> {
  await assertOwnFile(file, ownFigures);
  claimCache('.cache');
}

/** Writes the figures of a benchmark as JSON. */
export async function writeFigures(file: string, figures: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(figures, null, 1)}\n`);
}
