import { Worker } from 'node:worker_threads';

/** What a thread is asked. */
export interface AsideQuestion<Question> {
  readonly call: number;
  readonly question: Question;
}

/** What a thread answers, or why it can't. */
export interface AsideAnswer<Answer> {
  readonly call: number;
  readonly content: { readonly answer: Answer } | { readonly message: string; readonly code: string | undefined };
}

interface Thread<Answer> {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<Answer>>;
}

/**
 * A function whose work is done by a thread of its own, for what keeps a processor busy while this thread has other things to
 * do. The thread starts with the first question, stays for the next, and keeps no process from ending. `script`: a module that
 * calls `answerAside`.
 */
export function aside<Question, Answer>(script: URL): (question: Question) => Promise<Answer> {
  let thread: Thread<Answer> | undefined;
  let calls = 0;
  const start = (): Thread<Answer> => {
    // What this process was started with, such as code to evaluate, is not for the thread.
    const worker = new Worker(script, { execArgv: [] });
    const waiting: Thread<Answer>['waiting'] = new Map();
    worker.on('message', ({ call, content }: AsideAnswer<Answer>) => {
      if ('answer' in content) waiting.get(call)?.resolve(content.answer);
      else waiting.get(call)?.reject(Object.assign(new Error(content.message), { code: content.code }));
    });
    const end = (error: Error) => {
      thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
    };
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`The thread of ${script.pathname} ended with code ${code}.`)));
    return { worker, waiting };
  };
  return async (question) => {
    thread ??= start();
    const { worker, waiting } = thread;
    const call = ++calls;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(call, answer);
    worker.ref();
    worker.postMessage({ call, question } satisfies AsideQuestion<Question>);
    try {
      return await answer.promise;
    } finally {
      waiting.delete(call);
      if (waiting.size === 0) worker.unref();
    }
  };
}
