import { existsSync, rmSync } from 'node:fs';
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

/** The record of the standby folder. Undefined if it does not belong to the version in the site folder. */
export function readStandbyRecord(work: WorkPaths, currentId: string): StandbyRecord | undefined {
  const text = readIfExists(work.standbyRecord);
  if (text === undefined || !existsSync(work.standby)) return undefined;
  const record: StandbyRecord = JSON.parse(text);
  return record.id === currentId ? record : undefined;
}

export function writeStandbyRecord(work: WorkPaths, record: StandbyRecord): void {
  writeAtomically(work.standbyRecord, `${JSON.stringify(record)}\n`);
}

/** Removes the standby folder. The next publication makes a new one. */
export function removeStandby(work: WorkPaths): void {
  rmSync(work.standbyRecord, { force: true });
  rmSync(work.standby, { recursive: true, force: true });
}
