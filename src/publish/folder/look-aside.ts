import { Worker } from 'node:worker_threads';
import type { SiteLook } from './look-at-site.ts';

/** What the thread is asked. */
export interface LookQuestion {
  readonly call: number;
  readonly out: string;
  readonly verify: boolean;
}

/** What the thread answers: what it saw, or why it saw nothing. */
export interface LookAnswer {
  readonly call: number;
  readonly content: { readonly look: SiteLook } | { readonly message: string; readonly code: string | undefined };
}

interface LookThread {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<SiteLook>>;
}

let thread: LookThread | undefined;
let calls = 0;

/**
 * Looks at a site folder in a thread, since tens of thousands of folders take half a second during which this one has other
 * things to do. The thread stays for the next look, remembers what has not changed since, and keeps no process from ending.
 */
export async function lookAside(out: string, verify = false): Promise<SiteLook> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  const call = ++calls;
  const answer = Promise.withResolvers<SiteLook>();
  waiting.set(call, answer);
  worker.ref();
  worker.postMessage({ call, out, verify } satisfies LookQuestion);
  try {
    return await answer.promise;
  } finally {
    waiting.delete(call);
    if (waiting.size === 0) worker.unref();
  }
}

function startThread(): LookThread {
  const worker = new Worker(new URL('./look-thread.ts', import.meta.url), { execArgv: [] });
  const waiting: LookThread['waiting'] = new Map();
  worker.on('message', ({ call, content }: LookAnswer) => {
    if ('look' in content) waiting.get(call)?.resolve(content.look);
    else waiting.get(call)?.reject(Object.assign(new Error(content.message), { code: content.code }));
  });
  const end = (error: Error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The thread that looks at the site folder ended with code ${code}.`)));
  return { worker, waiting };
}
