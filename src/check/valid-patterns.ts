import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfExists, writeAtomically } from '../publish/disk/text-file.ts';

/** A site has some thousand patterns. Those of pages that are gone are kept up to this number. */
const mostPatterns = 100_000;

/** The patterns of pages that earlier checks found valid by these rules (`htmlPatterns`). None if the file is damaged. */
export function readValidPatterns(cache: string, rules: string): readonly string[] {
  try {
    const saved: unknown = JSON.parse(readIfExists(fileOf(cache, rules)) ?? '[]');
    return Array.isArray(saved) ? saved.filter((pattern) => typeof pattern === 'string') : [];
  } catch {
    return [];
  }
}

/** Saves the patterns for the next check, with those that it had before. */
export function saveValidPatterns(cache: string, rules: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const before = readValidPatterns(cache, rules);
  const patterns = new Set(before.length + found.length > mostPatterns ? found : [...before, ...found]);
  mkdirSync(join(cache, 'check'), { recursive: true });
  writeAtomically(fileOf(cache, rules), JSON.stringify([...patterns].toSorted()));
}

function fileOf(cache: string, rules: string): string {
  return join(cache, 'check', `patterns-${rules}.json`);
}
