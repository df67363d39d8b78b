import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestAnswer, TestRequest } from './test-process.ts';

/** A process that runs tests in a copy of the project. */
export interface TestProcess {
  /** Rejects if the process ends before it answers. */
  readonly run: (request: TestRequest) => Promise<TestAnswer>;
  /** Ends it, with all processes that it started. */
  readonly end: () => void;
}

/** `switched` tries the mutants that are built into the files; `plain` runs the files as they are, up to the first failure. */
export async function startTestProcess(root: string, folder: string, mode: 'switched' | 'plain'): Promise<TestProcess> {
  const child = fork(join(root, 'scripts/mutate/test-process.ts'), [root, mode], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      CI: '1',
      NODE_ENV: 'test',
      TMPDIR: folder,
      ...(mode === 'switched' ? { MUTATE_RUN: folder } : {}),
    },
  });
  const answer = async (): Promise<TestAnswer> => {
    const ended = new AbortController();
    const failed = once(child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('The process that runs the tests ended.');
    });
    const [message]: readonly TestAnswer[] = await Promise.race([once(child, 'message'), failed]).finally(() =>
      ended.abort(),
    );
    return message ?? {};
  };
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  process.once('exit', end);
  await answer();
  return {
    run: async (request) => {
      const answered = answer();
      child.send(request);
      return answered;
    },
    end,
  };
}
