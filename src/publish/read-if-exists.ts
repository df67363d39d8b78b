import { readFileSync } from 'node:fs';

/** The text of a file; undefined where there is none. Any other failure is thrown. */
export function readIfExists(file: string): string | undefined {
  return readBytesIfExists(file)?.toString('utf8');
}

/** The bytes of a file; undefined where there is none. Any other failure is thrown. */
export function readBytesIfExists(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

// ENOENT, ENOSPC …; undefined for what isn't an error of the system
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
