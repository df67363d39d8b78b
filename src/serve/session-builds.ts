import type { BuildReport } from '../build/options/build-report.ts';
import { rebuildLoop } from './rebuild-loop.ts';

/** The build function and the listeners of a session. */
export interface SessionBuilds {
  /** Builds the site; the pages alone where the rest can wait. */
  readonly build: (pagesOnly: boolean) => Promise<BuildReport>;
  /** A build reached the site: of everything, or of the pages alone. */
  readonly onBuilt: (report: BuildReport, pagesOnly: boolean) => void;
  readonly onFailed: (error: unknown) => void;
  /** How long nothing changes before the rest is built. */
  readonly quietMilliseconds?: number;
}

/**
 * Builds after every change: first the pages and, when no more changes come for a while, the search index and the data files.
 * The first build makes everything. Returns the function to call after a change.
 */
export function sessionBuilds({ build, onBuilt, onFailed, quietMilliseconds = 1500 }: SessionBuilds): () => void {
  let isWholePending = true;
  let quiet: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    const pagesOnly = !isWholePending;
    try {
      onBuilt(await build(pagesOnly), pagesOnly);
      isWholePending = false;
      if (pagesOnly) quiet = setTimeout(buildRest, quietMilliseconds);
    } catch (error) {
      onFailed(error);
    }
  };
  const loop = rebuildLoop(rebuild);
  const buildRest = (): void => {
    isWholePending = true;
    loop.request();
  };
  return () => {
    clearTimeout(quiet);
    loop.request();
  };
}
