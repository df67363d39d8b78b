import { existsSync } from 'node:fs';
import { readIfExists } from '../read-if-exists.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { Workshop } from './workshop.ts';

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
export function readPairing(shop: Workshop, currentId: string): Pairing | undefined {
  const text = readIfExists(shop.pairing);
  if (text === undefined || !existsSync(shop.spare)) return undefined;
  const pairing: Pairing = JSON.parse(text);
  return pairing.id === currentId ? pairing : undefined;
}

/** Remembers what is known of the spare. */
export function writePairing(shop: Workshop, pairing: Pairing): void {
  writeAtomically(shop.pairing, `${JSON.stringify(pairing)}\n`);
}
