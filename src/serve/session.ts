import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { buildWithLock } from '../build/build-with-lock.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from '../build/options/build-report.ts';
import { createWorkerTasks } from '../build/workers/worker-tasks.ts';
import { printableText } from '../language/printable-text.ts';
import { idleCollector } from '../publish/thread/idle-collector.ts';
import { projectRoot } from '../settings/files/project-root.ts';
import { hideLocalPaths, type LocalFolders } from './hide-local-paths.ts';
import { serveSite } from './serve-site.ts';
import { sessionBuilds } from './session-builds.ts';
import { watchFiles } from './watch-files.ts';

export interface SessionOptions extends BuildOptions {
  readonly host: string;
  readonly port: number;
}

/** The listeners of a session. */
export interface SessionEvents {
  readonly onServing: (url: string, port: number) => void;
  readonly onProgress: (event: ProgressEvent) => void;
  readonly onBuilt: (report: BuildReport) => void;
  /** Returns the words for a failure that the open pages show. `isRetried`: the build is tried again without a change. */
  readonly onFailure: (error: unknown, isRetried: boolean) => string;
}

/** Serves the site, builds it, and builds it again whenever articles, settings, templates or styles change. */
export async function startSession(
  options: SessionOptions,
  events: SessionEvents,
): Promise<{ stop: () => Promise<void> }> {
  const server = await serveSite(options);
  events.onServing(server.url, server.port);
  const tasks = createWorkerTasks();
  const showFailure = (error: unknown, isRetried: boolean): void =>
    server.fail(hideLocalPaths(printableText(events.onFailure(error, isRetried)), localFolders(options)));
  const garbage = idleCollector();
  let isCurrent = false;
  let isFirst = true;
  const onChange = sessionBuilds({
    build: (pagesOnly) => {
      garbage.cancel();
      const breakLock = isFirst && options.breakLock === true;
      isFirst = false;
      return buildWithLock({ ...options, breakLock, pagesOnly }, events.onProgress, tasks);
    },
    onBuilt: (report, pagesOnly) => {
      garbage.schedule();
      const { added, changed, removed } = report.files;
      const isNew = added + changed + removed > 0;
      if (!isCurrent || (isNew && (pagesOnly || report.pages.rendered > 0))) server.reload();
      if (!isCurrent || isNew) events.onBuilt(report);
      isCurrent = true;
    },
    onFailed: (error, isRetried) => {
      isCurrent = false;
      showFailure(error, isRetried);
    },
  });
  // The watch begins before the first build, so that no change goes unnoticed.
  const watch = watchFiles({
    paths: [
      options.articles,
      dirname(options.site),
      ...['_data', '_includes', 'pages', 'static', 'theme.css'].map((name) => join(options.root ?? '', name)),
      ...['_data', '_includes', 'src'].map((name) => join(projectRoot, name)),
    ],
    isWatched: isWatchedIn(options),
    onChange,
    onError: (error) => showFailure(error, false),
  });
  onChange();
  return {
    stop: async () => {
      watch.close();
      await server.close();
    },
  };
}

function localFolders({ root = '', articles, out, cache, site }: SessionOptions): LocalFolders {
  return { roots: ['', root, projectRoot], named: [articles, out, cache, dirname(site)], home: homedir() };
}

// Code is not watched here. A change to code restarts the session.
function isWatchedIn({ out, cache }: SessionOptions): (path: string, inFolder: string) => boolean {
  const foreign = [out, cache].map((folder) => resolve(folder));
  return (path, inFolder) => {
    if (foreign.some((folder) => path === folder || path.startsWith(folder + sep))) return false;
    return !/(?:^|[\\/])(?:node_modules|\.git|\.[^\\/]*\.sanchika|\.#[^\\/]*)(?:[\\/]|$)|\.ts$|~$|\.sw[px]$/.test(
      inFolder,
    );
  };
}
