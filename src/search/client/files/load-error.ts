/** A search file could not be loaded. */
export class LoadError extends Error {
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`Cannot load ${path}`, { cause });
    this.name = 'LoadError';
    this.path = path;
  }
}
