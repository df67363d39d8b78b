import { jsonProperties } from '../disk/parse-json.ts';
import { readIfExists } from '../disk/text-file.ts';
import { identityFrom, type ProcessIdentity } from './process-identity.ts';

/** A lock file: its text, and the process that holds it, unless the text is damaged. */
export interface LockFile {
  readonly text: string;
  readonly holder: ProcessIdentity | undefined;
}

/** Reads a lock file. Undefined if there is none. */
export function readLock(file: string): LockFile | undefined {
  const text = readIfExists(file);
  return text === undefined ? undefined : { text, holder: identityFrom(jsonProperties(text)) };
}

/** Whether a text is the beginning of a lock, or the zeros that a power cut leaves: its writer has not finished it. */
export function isUnfinished(text: string): boolean {
  return /^\0*$/.test(text) || (/^\{"p?i?d?"?:?/.test(text) && !/\}\s*$/.test(text) && text.length < 1000);
}
