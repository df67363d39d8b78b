import type { BuildReport } from '../build/options/build-report.ts';
import { isTemporary } from './is-temporary.ts';
import { rebuildLoop } from './rebuild-loop.ts';

/** The build function and the listeners of a session. */
export interface SessionBuilds {
  /** Builds the site; the pages alone where the rest can wait. */
  readonly build: (pagesOnly: boolean) => Promise<BuildReport>;
  /** A build reached the site: of everything, or of the pages alone. */
  readonly onBuilt: (report: BuildReport, pagesOnly: boolean) => void;
  /** A build failed. Not called again while a retry fails for the same reason. */
  readonly onFailed: (error: unknown, isRetried: boolean) => void;
  /** How long nothing changes before the rest is built. */
  readonly quietMilliseconds?: number;
  /** When a build is tried again after a failure that may pass by itself. */
  readonly retryMilliseconds?: number;
}

/**
 * Builds after every change: first the pages and, when no more changes come for a while, the search index and the data files.
 * The first build makes everything. Returns the function to call after a change.
 */
export function sessionBuilds(session: SessionBuilds): () => void {
  const { build, onBuilt, onFailed, quietMilliseconds = 1500, retryMilliseconds = 5000 } = session;
  let isWholePending = true;
  let next: NodeJS.Timeout | undefined;
  let retried: string | undefined;
  const rebuild = async (): Promise<void> => {
    clearTimeout(next);
    const pagesOnly = !isWholePending;
    try {
      onBuilt(await build(pagesOnly), pagesOnly);
      isWholePending = false;
      retried = undefined;
      if (pagesOnly) next = setTimeout(buildRest, quietMilliseconds);
    } catch (error) {
      const isRetried = isTemporary(error);
      if (!isRetried || retried !== String(error)) onFailed(error, isRetried);
      retried = isRetried ? String(error) : undefined;
      if (isRetried) next = setTimeout(loop.request, retryMilliseconds);
    }
  };
  const loop = rebuildLoop(rebuild);
  const buildRest = (): void => {
    isWholePending = true;
    loop.request();
  };
  return () => {
    clearTimeout(next);
    loop.request();
  };
}
