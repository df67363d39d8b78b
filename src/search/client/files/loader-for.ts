import { dataScriptsGlobal } from '../../format/search-table.ts';
import { fetchFile } from './fetch-file.ts';
import { FileCache } from './file-cache.ts';
import { scriptFiles } from './script-files.ts';

/** Chooses how files are loaded for the page's address and its edition. */
export function loaderFor(base: string): FileCache {
  const scripts = new URL(base).protocol === 'file:' || Reflect.get(globalThis, dataScriptsGlobal) === true;
  return new FileCache(scripts ? scriptFiles(base) : (path, isRetry) => fetchFile(base + path, isRetry));
}
