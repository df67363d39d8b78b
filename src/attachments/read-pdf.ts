import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type PdfAnswer, type PdfLimits, type PdfTask, pdfLimits } from './pdf-task.ts';

const program = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));

/** The pages and the text of a PDF. A separate process reads it, which is ended if it takes too much time or memory. */
export async function readPdf(file: string, limits: PdfLimits = pdfLimits): Promise<PdfAnswer> {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${Math.ceil(limits.memory / 1e6)}`],
    stdio: 'ignore',
  });
  const ended = new AbortController();
  const wait = setTimeout(() => child.kill('SIGKILL'), limits.wait);
  const exit = once(child, 'exit', ended).then((): PdfAnswer => ({ failure: 'limit' }));
  try {
    await Promise.race([once(child, 'message', ended), exit]);
    if (child.connected) child.send({ file, seconds: limits.seconds, memory: limits.memory } satisfies PdfTask);
    return await Promise.race([once(child, 'message', ended).then(([answer]) => answer as PdfAnswer), exit]);
  } finally {
    clearTimeout(wait);
    exit.catch(() => {});
    ended.abort();
    child.kill('SIGKILL');
  }
}
