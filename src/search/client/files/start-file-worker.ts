import { type FileAnswer, workerReady } from './answer-file-requests.ts';
import { FileWorker } from './file-worker.ts';
import type { ReadFile } from './packed-file-reader.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Starts a worker that loads, decompresses and checks files. This took the main thread of a page a third of the time of most searches.
 * `script`: the address of the script of the search. Calls back when the worker has started, so never in a browser without workers, or if a
 * policy allows none. If the browser ends the worker, `own` loads what it has not answered, and all later files.
 */
export async function startFileWorker(
  script: string,
  base: string,
  own: ReadFile,
  onReady: (read: ReadFile) => void,
): Promise<void> {
  await whenIdle();
  const worker = newWorker(script);
  if (!worker) return;
  const files = new FileWorker(worker, base);
  const read: ReadFile = async (path, isRetry) => {
    const answer = await files.ask(path, isRetry);
    if (answer === undefined) return own(path, isRetry);
    if (answer.content === undefined) throw new Error(answer.failure);
    return answer.content;
  };
  let isReady = false;
  worker.addEventListener('error', () => files.lose());
  worker.addEventListener('message', ({ data }: MessageEvent<typeof workerReady | FileAnswer>) => {
    files.hear(data === workerReady ? undefined : data);
    if (!isReady) onReady(read);
    isReady = true;
  });
}

function newWorker(script: string): Worker | undefined {
  try {
    return new Worker(script);
  } catch {
    return undefined;
  }
}
