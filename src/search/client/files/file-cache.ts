import type { Load } from './load.ts';
import { LoadError } from './load-error.ts';
import { unpack } from './unpack.ts';
import { verifyFile } from './verify-file.ts';

/** Loads the bytes of a file. `isRetry`: the last attempt failed, so copies in caches are not used. */
export type LoadBytes = (path: string, isRetry: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** Loads each file once. A failure is remembered too, so that a search waits only once for a file that does not come. */
export class FileCache {
  readonly #bytes: LoadBytes;
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #failed = new Set<string>();

  constructor(bytes: LoadBytes) {
    this.#bytes = bytes;
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
      const content = await unpack(await this.#bytes(path, this.#failed.has(path)));
      await verifyFile(path, content);
      this.#failed.delete(path);
      return content;
    } catch (error) {
      this.#failed.add(path);
      throw error instanceof LoadError ? error : new LoadError(path, error);
    }
  }
}
