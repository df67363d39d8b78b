import { openPicture } from './open-picture.ts';
import { mostSvgMemory, mostSvgSeconds, type SvgAnswer, type SvgTask } from './svg-task.ts';

// The program of the process that renders SVG; nothing imports it. The library renders on another thread, so this one can
// measure time and memory, and end the process.
process.on('message', async (task: SvgTask) => {
  const limits = setInterval(checkLimits(), 10);
  const answer = await render(task).catch((error: unknown): SvgAnswer => ({ error: messageOf(error) }));
  clearInterval(limits);
  process.send?.(answer);
});

function checkLimits(): () => void {
  const start = process.cpuUsage();
  const memory = process.memoryUsage.rss();
  return () => {
    const { user, system } = process.cpuUsage(start);
    const isOver = (user + system) / 1e6 > mostSvgSeconds || process.memoryUsage.rss() - memory > mostSvgMemory;
    // A usual exit would wait for the library.
    if (isOver) process.kill(process.pid, 'SIGKILL');
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function render({ bytes, density, size }: SvgTask): Promise<SvgAnswer> {
  const picture = openPicture(bytes, density);
  if (!size) return { metadata: await picture.metadata() };
  const { data, info } = await picture
    .resize(size.width, size.height, { fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { raster: { data, info } };
}

process.send?.('ready');
