import { parentPort } from 'node:worker_threads';
import { errorCode } from '../read-if-there.ts';
import type { LookAnswer, LookQuestion } from './look-aside.ts';
import { lookAtSite } from './look-at-site.ts';

// What the thread of `lookAside` runs; nothing imports it.
parentPort?.on('message', ({ call, out, verify }: LookQuestion) => {
  const answer = (content: LookAnswer['content']) => parentPort?.postMessage({ call, content } satisfies LookAnswer);
  try {
    answer({ look: lookAtSite(out, verify) });
  } catch (error) {
    answer({ message: error instanceof Error ? error.message : String(error), code: errorCode(error) });
  }
});
