import { dataScriptsGlobal } from '../../format/search-table.ts';
import { fetchFile } from './fetch-file.ts';
import { FileCache } from './file-cache.ts';
import { scriptFiles } from './script-files.ts';
import { startFileWorker } from './start-file-worker.ts';

/**
 * Chooses how files are loaded for the page's address and its edition. A worker with `script` can load them later. Files that are scripts
 * cannot be loaded by one.
 */
export function loaderFor(base: string, script?: string): FileCache {
  const scripts = new URL(base).protocol === 'file:' || Reflect.get(globalThis, dataScriptsGlobal) === true;
  if (scripts) return new FileCache(scriptFiles(base));
  return new FileCache(
    (path, isRetry) => fetchFile(base + path, isRetry),
    script === undefined ? undefined : (own, onReady) => void startFileWorker(script, base, own, onReady),
  );
}
