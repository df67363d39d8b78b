import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfExists, writeAtomically } from '../publish/disk/text-file.ts';

/** The hashes of pages that earlier checks found valid by these rules. */
export function readValidPages(cache: string, rules: string): ReadonlySet<string> {
  return new Set((readIfExists(fileOf(cache, rules)) ?? '').split('\n').filter((line) => /^[0-9a-f]{64}$/.test(line)));
}

/** Saves the hashes of valid pages for the next check. */
export function writeValidPages(cache: string, rules: string, hashes: readonly string[]): void {
  mkdirSync(join(cache, 'check'), { recursive: true });
  writeAtomically(fileOf(cache, rules), hashes.map((hash) => `${hash}\n`).join(''));
}

function fileOf(cache: string, rules: string): string {
  return join(cache, 'check', `valid-${rules}.txt`);
}
