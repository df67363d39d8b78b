/** A file of the archive was changed, added or removed while a build read it. The build starts again. */
export class FileChangedError extends Error {
  constructor(file: string) {
    super(`${file} changed while the site was being built. Build again when no program changes it.`);
    this.name = 'FileChangedError';
  }
}

/** Checks the name only, because errors from a worker process lose their class. */
export function isFileChanged(error: unknown): boolean {
  return error instanceof Error && error.name === 'FileChangedError';
}
