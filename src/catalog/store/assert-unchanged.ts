import { join } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import { type FileState, fileState } from '../scan/scan-folder.ts';

/** Throws a `FileChangedError` for a file that has changed. A file that has changed since it was found may be half-written. Its problems say nothing. */
export function assertUnchanged(root: string, before: FileState): void {
  const now = fileState(root, before.path);
  const isSame = now?.size === before.size && now.modified === before.modified && now.changed === before.changed;
  if (!isSame) throw new FileChangedError(join(root, before.path));
}
