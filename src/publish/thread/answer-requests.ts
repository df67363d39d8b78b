import { parentPort } from 'node:worker_threads';
import { errorCode } from '../disk/text-file.ts';
import { idleCollector } from './idle-collector.ts';
import type { ThreadReply, ThreadRequest } from './thread-function.ts';

/** Makes this thread answer what the process asks through a `threadFunction`. */
export function answerRequests<Question, Answer>(answer: (question: Question) => Answer): void {
  const send = (message: ThreadReply<Answer>) => parentPort?.postMessage(message);
  const garbage = idleCollector();
  parentPort?.on('message', ({ call, question }: ThreadRequest<Question>) => {
    garbage.cancel();
    try {
      send({ call, content: { answer: answer(question) } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send({ call, content: { message, code: errorCode(error) } });
    }
    garbage.schedule();
  });
}
