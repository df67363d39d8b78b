/** A file of the archive was changed, added or removed while a build read it. The build starts again. */
export class FileChangedError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while the site was being built. Build again when no program changes it.`);
    this.name = 'FileChangedError';
    this.file = file;
  }
}

/** Checks the name only, because errors from a worker process lose their class, and keep their properties. */
export function isFileChanged(error: unknown): error is FileChangedError {
  return error instanceof Error && error.name === 'FileChangedError';
}
