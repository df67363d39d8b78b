import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const left: readonly string[] = ['node_modules', '.git', '.cache', '_site', '_editions'];

/** Copies the project to a temporary folder, without built and installed files. */
export function copyProject(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sanchika-copy-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
