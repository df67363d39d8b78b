import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one step: a reader finds all of the old text or all of the new text. */
export function writeAtomically(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}
