import { dataFileGlobal, dataScriptsGlobal } from '../../format/search-table.ts';
import { unpack } from './unpack.ts';

/** Loads and decompresses a file by its path in the search folder. Throws a `LoadError`. */
export type Load = (path: string) => Promise<Uint8Array>;

/** A search file could not be loaded. */
export class LoadError extends Error {
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`Cannot load ${path}`, { cause });
    this.name = 'LoadError';
    this.path = path;
  }
}

/** Caches files. A failed file is loaded again at the next call. */
function cached(load: Load): Load {
  const files = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const loading = files.get(path);
    if (loading) return loading;
    const file = load(path).catch((error: unknown) => {
      files.delete(path);
      throw error instanceof LoadError ? error : new LoadError(path, error);
    });
    files.set(path, file);
    return file;
  };
}

/** Loads files over HTTP. The service worker answers 204 if there is no network. */
function httpLoader(base: string): Load {
  return cached(async (path) => {
    const response = await fetch(base + path);
    if (!response.ok || response.status === 204) throw new LoadError(path, response.status);
    return unpack(new Uint8Array(await response.arrayBuffer()));
  });
}

/** Loads files as scripts that pass on their bytes, because pages opened from the disk may not fetch. */
function scriptLoader(base: string): Load {
  const waiting = new Map<string, (base64: string) => void>();
  Object.assign(globalThis, { [dataFileGlobal]: (path: string, base64: string) => waiting.get(path)?.(base64) });
  return cached(async (path) => {
    const base64 = await loadScript(`${base}${path}.js`, path, waiting);
    return unpack(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  });
}

function loadScript(src: string, path: string, waiting: Map<string, (base64: string) => void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = () => {
      waiting.delete(path);
      script.remove();
    };
    waiting.set(path, resolve);
    script.addEventListener('load', () => {
      end();
      reject(new LoadError(path, 'The script contains another file'));
    });
    script.addEventListener('error', () => {
      end();
      reject(new LoadError(path));
    });
    script.src = src;
    document.head.append(script);
  });
}

/** Chooses the loader for the page's address and its edition. */
export function loaderFor(base: string): Load {
  const scripts = new URL(base).protocol === 'file:' || Reflect.get(globalThis, dataScriptsGlobal) === true;
  return scripts ? scriptLoader(base) : httpLoader(base);
}
