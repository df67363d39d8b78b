import { existsSync, rmSync } from 'node:fs';
import { sha256 } from '../../language/hashing/sha256.ts';
import { readIfExists, writeAtomically } from '../disk/text-file.ts';
import type { WorkPaths } from './work-paths.ts';

/** How the standby folder differs from the site, so that an update need not compare all files. */
export interface StandbyRecord {
  /** The version in the site folder when the record was written. */
  readonly id: string;
  /** Paths whose files differ from that version. */
  readonly differing: readonly string[];
  /** Files and links in the standby folder that are not ours. */
  readonly foreign: readonly string[];
}

/** The record of the standby folder. Undefined if it is damaged or does not belong to the version in the site folder. */
export function readStandbyRecord(work: WorkPaths, currentId: string): StandbyRecord | undefined {
  const [json = '', checksum] = readIfExists(work.standbyRecord)?.split('\n') ?? [];
  if (checksum !== sha256(json) || !existsSync(work.standby)) return undefined;
  const record: StandbyRecord = JSON.parse(json);
  return record.id === currentId ? record : undefined;
}

export function writeStandbyRecord(work: WorkPaths, record: StandbyRecord): void {
  const json = JSON.stringify(record);
  writeAtomically(work.standbyRecord, `${json}\n${sha256(json)}\n`);
}

/** Removes the standby folder. The next publication makes a new one. */
export function removeStandby(work: WorkPaths): void {
  rmSync(work.standbyRecord, { force: true });
  rmSync(work.standby, { recursive: true, force: true });
}
