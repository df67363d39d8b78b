import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfExists, writeAtomically } from '../../publish/disk/text-file.ts';
import { assertOwnFolder } from '../../publish/ownership/target.ts';
import { partFile, partFolder, partFormat } from './part.ts';

/** Refuses a folder with files that are not a part of a site. */
export function assertOwnPart(out: string): void {
  const remedy = 'Choose an empty folder with --out. (An unfinished part of an earlier version can be deleted.)';
  assertOwnFolder(out, { noun: 'a part of a site', remedy, isOurs: isPart }, [`${partFile}.part`]);
}

/** Marks a folder as ours before the part is complete. `readPart` refuses it until then. */
export function markAsIncomplete(out: string): void {
  mkdirSync(out, { recursive: true });
  writeAtomically(join(out, partFile), `${JSON.stringify({ format: partFormat, incomplete: true })}\n`);
}

function isPart(folder: string): boolean {
  const names = readdirSync(folder).every((name) => [partFile, `${partFile}.part`, partFolder].includes(name));
  return names && (readIfExists(join(folder, partFile)) ?? '').startsWith('{"format":"sanchika-part-');
}
