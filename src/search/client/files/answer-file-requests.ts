import { fetchFile } from './fetch-file.ts';
import { packedFileReader } from './packed-file-reader.ts';

/** A file that the page asks its worker for. `base`: the address of the search folder. */
export interface FileRequest {
  readonly id: number;
  readonly base: string;
  readonly path: string;
  readonly isRetry: boolean;
}

/** The content of a requested file, or why it cannot be loaded. */
export interface FileAnswer {
  readonly id: number;
  readonly content?: Uint8Array;
  readonly failure?: string;
}

/** The first message of a worker, and its reply to `isAlive`. */
export const workerReady = 'ready';
/** Asks a worker whether it still runs. */
export const isAlive = 'alive?';

/** Loads files for the page. Runs in a worker. */
export function answerFileRequests(): void {
  addEventListener('message', ({ data }: MessageEvent<FileRequest | typeof isAlive>) => {
    if (data === isAlive) postMessage(workerReady);
    else void answer(data);
  });
  postMessage(workerReady);
}

async function answer({ id, base, path, isRetry }: FileRequest): Promise<void> {
  const read = packedFileReader((file, again) => fetchFile(base + file, again));
  try {
    postMessage({ id, content: await read(path, isRetry) } satisfies FileAnswer);
  } catch (error) {
    postMessage({ id, failure: String(error) } satisfies FileAnswer);
  }
}
