import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The text of a file; undefined where there is none. Any other failure is thrown. */
export function readIfExists(file: string): string | undefined {
  return readBytesIfExists(file)?.toString('utf8');
}

/** The bytes of a file; undefined where there is none. Any other failure is thrown. */
export function readBytesIfExists(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Writes a file in one step: a reader finds all of the old text or all of the new text. */
export function writeAtomically(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}

// ENOENT, ENOSPC …; undefined for other errors
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
