import { dataFileGlobal } from '../../format/search-table.ts';
import type { LoadBytes } from './packed-file-reader.ts';

/** A file that takes longer is passed, in milliseconds. */
const longestWait = 5000;

/** Loads files as scripts that pass on their bytes, because pages opened from the disk may not fetch. */
export function scriptFiles(base: string): LoadBytes {
  const waiting = new Map<string, (base64: string) => void>();
  Object.assign(globalThis, { [dataFileGlobal]: (path: string, base64: string) => waiting.get(path)?.(base64) });
  return async (path) => {
    const base64 = await loadScript(`${base}${path}.js`, path, waiting);
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  };
}

function loadScript(src: string, path: string, waiting: Map<string, (base64: string) => void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (reason: string) => {
      clearTimeout(timer);
      waiting.delete(path);
      script.remove();
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail(`The script did not come within ${longestWait / 1000} seconds`), longestWait);
    waiting.set(path, resolve);
    script.addEventListener('load', () => fail('The script contains another file'));
    script.addEventListener('error', () => fail('The script could not be loaded'));
    script.src = src;
    document.head.append(script);
  });
}
