import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that whoever reads it finds all of the old text or all of the new. */
export function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}
