import type { Load } from './load.ts';
import { LoadError } from './load-error.ts';
import { type LoadBytes, packedFileReader, type ReadFile } from './packed-file-reader.ts';

/** Starts a worker, and calls back when it can load files. `own` loads them without it. */
export type StartWorker = (own: ReadFile, onReady: (read: ReadFile) => void) => void;

/** Loads each file once. A failure is remembered too, so that a search waits only once for a file that does not come. */
export class FileCache {
  #readFile: ReadFile;
  #startWorker: StartWorker | undefined;
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #failed = new Set<string>();

  constructor(bytes: LoadBytes, startWorker?: StartWorker) {
    this.#readFile = packedFileReader(bytes);
    this.#startWorker = startWorker;
  }

  /** Lets a worker load later files, if there is one. A second call changes nothing. */
  moveToWorker(): void {
    this.#startWorker?.(this.#readFile, (read) => {
      this.#readFile = read;
    });
    this.#startWorker = undefined;
  }

  readonly load: Load = (path) => {
    const loading = this.#files.get(path);
    if (loading) return loading;
    const file = this.#read(path);
    this.#files.set(path, file);
    return file;
  };

  /** Files that failed are loaded again when they are needed. */
  forgetFailures(): void {
    for (const path of this.#failed) this.#files.delete(path);
  }

  async #read(path: string): Promise<Uint8Array> {
    try {
      const content = await this.#readFile(path, this.#failed.has(path));
      this.#failed.delete(path);
      return content;
    } catch (error) {
      this.#failed.add(path);
      throw error instanceof LoadError ? error : new LoadError(path, error);
    }
  }
}
