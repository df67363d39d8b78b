import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstPageRecipe } from '../../pictures/first-page-recipe.ts';
import { type PdfAnswer, type PdfLimits, type PdfMessage, type PdfTask, pdfLimits } from './pdf-task.ts';

const program = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));

/**
 * The pages, the text and the first page of a PDF. A separate process reads it, which is ended if it takes too much time or memory;
 * what it has read until then counts. Without `readsText`, the text is empty.
 */
export async function readPdf(
  file: string,
  { readsText = true, ...limits }: Partial<PdfLimits> & { readonly readsText?: boolean } = {},
): Promise<PdfAnswer> {
  const { seconds, memory, wait } = { ...pdfLimits, ...limits };
  const child = fork(program, [], { serialization: 'advanced', execArgv: [], stdio: 'ignore' });
  const end = setTimeout(() => child.kill('SIGKILL'), wait);
  try {
    return await answerOf(child, { file, readsText, width: firstPageRecipe.width, seconds, memory });
  } finally {
    clearTimeout(end);
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, task: PdfTask): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    let answer: PdfAnswer = { failure: 'limit' };
    child.on('message', ({ part, isLast }: PdfMessage) => {
      if (part === undefined) child.send(task, () => {});
      else answer = 'failure' in answer ? (part as PdfAnswer) : { ...answer, ...part };
      if (isLast) resolve(answer);
    });
    // The parts that were sent come before.
    child.once('close', () => resolve(answer));
    child.once('error', () => resolve(answer));
  });
}
