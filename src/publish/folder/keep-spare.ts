import { existsSync } from 'node:fs';
import { writePairing } from './pairing.ts';
import { prepareSpare } from './prepare-spare.ts';
import type { Publication } from './publication.ts';
import { forgetSpare } from './run-publication.ts';

/** After a first publication: makes the spare folder at once, so that the first update costs no more than the next. */
export function keepSpare(published: Publication): void {
  const { work, current } = published;
  if (!work.canSwap || existsSync(work.spare)) return;
  try {
    prepareSpare(published);
    writePairing(work, { id: current.id, differing: [], foreign: [] });
  } catch {
    forgetSpare(published); // the site is published: whatever is wrong here will be said when the spare is needed
  }
}
