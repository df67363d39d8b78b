import { stop } from 'esbuild';

let uses = 0;

/** Uses esbuild, so that its process is not ended meanwhile. */
export async function withEsbuild<Result>(use: () => Promise<Result>): Promise<Result> {
  uses += 1;
  try {
    return await use();
  } finally {
    uses -= 1;
  }
}

/** Ends the process of esbuild, which keeps 50 MB, unless another build in this process uses it. The next use starts it again. */
export async function endEsbuild(): Promise<void> {
  if (uses === 0) await stop();
}
