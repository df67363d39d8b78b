import { type FileAnswer, type FileRequest, workerReady } from './answer-file-requests.ts';
import type { ReadFile } from './packed-file-reader.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Starts a worker that loads, decompresses and checks files. This took the main thread of a page a third of the time of most searches.
 * `script`: the address of the script of the search. Calls back when the worker has started, so never in a browser without workers, or if a
 * policy allows none.
 */
export async function startFileWorker(script: string, base: string, onReady: (read: ReadFile) => void): Promise<void> {
  await whenIdle();
  const waiting = new Map<number, (answer: FileAnswer) => void>();
  let last = 0;
  const worker = newWorker(script);
  if (!worker) return;
  const read: ReadFile = async (path, isRetry) => {
    const answer = await new Promise<FileAnswer>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, base, path, isRetry } satisfies FileRequest);
    });
    if (answer.content === undefined) throw new Error(answer.failure);
    return answer.content;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<typeof workerReady | FileAnswer>) => {
    if (data === workerReady) {
      onReady(read);
      return;
    }
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
}

function newWorker(script: string): Worker | undefined {
  try {
    return new Worker(script);
  } catch {
    return undefined;
  }
}
