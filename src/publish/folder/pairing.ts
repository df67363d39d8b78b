import { existsSync } from 'node:fs';
import { readIfExists } from '../read-if-exists.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { WorkPaths } from './work-paths.ts';

/** How the spare folder relates to the site, so that an update need not compare all files. */
export interface Pairing {
  /** The version in the site folder that it was compared with. */
  readonly id: string;
  /** The paths at which the spare differs from it. */
  readonly differing: readonly string[];
  /** Files and links in the spare that are not ours. */
  readonly foreign: readonly string[];
}

/** What is known of the spare; undefined where it doesn't belong to the version in the site folder. */
export function readPairing(work: WorkPaths, currentId: string): Pairing | undefined {
  const text = readIfExists(work.pairing);
  if (text === undefined || !existsSync(work.spare)) return undefined;
  const pairing: Pairing = JSON.parse(text);
  return pairing.id === currentId ? pairing : undefined;
}

/** Remembers what is known of the spare. */
export function writePairing(work: WorkPaths, pairing: Pairing): void {
  writeAtomically(work.pairing, `${JSON.stringify(pairing)}\n`);
}
