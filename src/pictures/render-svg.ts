import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Metadata } from 'sharp';
import type { Raster } from './raster.ts';
import type { SvgAnswer, SvgTask } from './svg-task.ts';

const program = fileURLToPath(new URL('./svg-process.ts', import.meta.url));

/** The wait for a process that does not even end itself: on a busy machine, processor time passes slowly. */
const longestWait = 60_000;

const rasterMagic = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|II\*\0|MM\0\*|....ftyp)/s;

/** Whether bytes may be read as SVG. Everything but the known formats of pixels counts, since SVG may be compressed. */
export function mayBeSvg(bytes: Uint8Array): boolean {
  return !rasterMagic.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'));
}

/**
 * A process that renders SVG, one after another. An SVG of a few bytes can take hours or all memory, and the library cannot be
 * stopped. So a process of its own does it, which ends when an SVG takes too much. The next SVG gets a new process.
 */
class SvgRenderer {
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  run(task: SvgTask): Promise<SvgAnswer> {
    const answer = this.#last.then(() => this.#ask(task));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #ask(task: SvgTask): Promise<SvgAnswer> {
    const child = await this.#started();
    keepRunning(child, true);
    const ended = new AbortController();
    const wait = setTimeout(() => child.kill('SIGKILL'), longestWait);
    try {
      child.send(task);
      const answer = await Promise.race([
        once(child, 'message', ended).then(([message]) => message as SvgAnswer),
        once(child, 'exit', ended).then((): SvgAnswer => ({ error: 'svg limit' })),
      ]);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    } finally {
      clearTimeout(wait);
      ended.abort();
      keepRunning(child, false);
    }
  }

  async #started(): Promise<ChildProcess> {
    const old = this.#child;
    if (old?.connected && old.exitCode === null && old.signalCode === null) return old;
    const child = fork(program, [], { serialization: 'advanced', execArgv: [], stdio: 'ignore' });
    this.#child = child;
    await once(child, 'message');
    return child;
  }
}

// An idle process does not keep this one from ending, and ends with it.
function keepRunning(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref();
  else child.unref();
  if (busy) child.channel?.ref();
  else child.channel?.unref();
}

const renderer = new SvgRenderer();

/** The metadata of an SVG. Throws if it takes more time or memory than allowed. */
export async function svgMetadata(bytes: Uint8Array): Promise<Metadata> {
  const { metadata } = await renderer.run({ bytes, density: 72 });
  if (!metadata) throw new Error('svg limit');
  return metadata;
}

/** The pixels of an SVG at a size. Throws if they take more time or memory than allowed. */
export async function svgRaster(bytes: Uint8Array, density: number, width: number, height: number): Promise<Raster> {
  const { raster } = await renderer.run({ bytes, density, size: { width, height } });
  if (!raster) throw new Error('svg limit');
  return raster;
}
