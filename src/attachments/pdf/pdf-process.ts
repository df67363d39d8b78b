import { Worker } from 'node:worker_threads';
import type { PdfMessage, PdfTask } from './pdf-task.ts';

// The program of the process that reads one PDF; nothing imports it. The library works on another thread and cannot be stopped, so
// this one measures time and memory, and ends the process.
process.once('message', (task: PdfTask) => {
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: task });
  thread.on('message', (message: PdfMessage) => process.send?.(message));
  thread.once('error', () => process.exit(1));
  setInterval(() => endIfOver(task), 10);
});
process.once('disconnect', () => process.exit());

function endIfOver({ seconds, memory }: PdfTask): void {
  const { user, system } = process.cpuUsage();
  const isOver = (user + system) / 1e6 > seconds || process.memoryUsage.rss() > memory;
  // A usual exit would wait for the library.
  if (isOver) process.kill(process.pid, 'SIGKILL');
}

process.send?.({} satisfies PdfMessage);
