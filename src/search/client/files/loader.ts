import { dataFileGlobal, dataScriptsGlobal } from '../../format/search-table.ts';
import { unpack } from './unpack.ts';

/** Fetches files of the search by their path within the search folder, unpacked. A failure is a `LoadError`. */
export type Load = (path: string) => Promise<Uint8Array>;

/** A file of the search could not be had. */
export class LoadError extends Error {
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`Cannot load ${path}`, { cause });
    this.name = 'LoadError';
    this.path = path;
  }
}

/** Each file once, however often it is asked for; a failed one is tried again the next time. */
function remembered(load: Load): Load {
  const files = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const known = files.get(path);
    if (known) return known;
    const file = load(path).catch((error: unknown) => {
      files.delete(path);
      throw error instanceof LoadError ? error : new LoadError(path, error);
    });
    files.set(path, file);
    return file;
  };
}

/** Over http: the packed files as they are. The worker answers 204 where there is no network. */
function httpLoader(base: string): Load {
  return remembered(async (path) => {
    const response = await fetch(base + path);
    if (!response.ok || response.status === 204) throw new LoadError(path, response.status);
    return unpack(new Uint8Array(await response.arrayBuffer()));
  });
}

const waiting = new Map<string, (base64: string) => void>();

/** From the disk, where pages may not fetch: each file as a script that hands over its bytes. */
function scriptLoader(base: string): Load {
  Object.assign(globalThis, { [dataFileGlobal]: (path: string, base64: string) => waiting.get(path)?.(base64) });
  return remembered(async (path) => {
    const base64 = await loadScript(`${base}${path}.js`, path);
    return unpack(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  });
}

function loadScript(src: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = () => {
      waiting.delete(path);
      script.remove();
    };
    waiting.set(path, resolve);
    script.addEventListener('load', () => {
      end();
      reject(new LoadError(path, 'The script holds another file'));
    });
    script.addEventListener('error', () => {
      end();
      reject(new LoadError(path));
    });
    script.src = src;
    document.head.append(script);
  });
}

/** The loader for the way in which the page was opened, and for what its site holds. */
export function loaderFor(base: string): Load {
  const scripts = new URL(base).protocol === 'file:' || Reflect.get(globalThis, dataScriptsGlobal) === true;
  return scripts ? scriptLoader(base) : httpLoader(base);
}
