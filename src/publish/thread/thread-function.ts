import { Worker } from 'node:worker_threads';

/** A call, as it is sent to the thread. */
export interface ThreadRequest<Question> {
  readonly call: number;
  readonly question: Question;
}

/** The answer to a call, or the error that it ended with. */
export interface ThreadReply<Answer> {
  readonly call: number;
  readonly content: { readonly answer: Answer } | { readonly message: string; readonly code: string | undefined };
}

interface Thread<Answer> {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<Answer>>;
}

/**
 * Returns a function that runs in a thread of its own, so that this thread is free meanwhile. The thread starts at the first
 * call and stays for the next ones. It does not keep the process from ending. `script` is a module that calls `answerRequests`.
 */
export function threadFunction<Question, Answer>(script: URL): (question: Question) => Promise<Answer> {
  let thread: Thread<Answer> | undefined;
  let calls = 0;
  const start = (): Thread<Answer> => {
    // The process's own Node options, such as code to evaluate, must not reach the thread.
    const worker = new Worker(script, { execArgv: [] });
    const waiting: Thread<Answer>['waiting'] = new Map();
    worker.on('message', ({ call, content }: ThreadReply<Answer>) => {
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
    worker.postMessage({ call, question } satisfies ThreadRequest<Question>);
    try {
      return await answer.promise;
    } finally {
      waiting.delete(call);
      if (waiting.size === 0) worker.unref();
    }
  };
}
