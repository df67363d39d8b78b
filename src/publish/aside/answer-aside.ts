import { parentPort } from 'node:worker_threads';
import { errorCode } from '../read-if-exists.ts';
import type { AsideAnswer, AsideQuestion } from './aside.ts';

/** Makes this thread answer what the process asks by `aside`. */
export function answerAside<Question, Answer>(answer: (question: Question) => Answer): void {
  const send = (message: AsideAnswer<Answer>) => parentPort?.postMessage(message);
  parentPort?.on('message', ({ call, question }: AsideQuestion<Question>) => {
    try {
      send({ call, content: { answer: answer(question) } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send({ call, content: { message, code: errorCode(error) } });
    }
  });
}
