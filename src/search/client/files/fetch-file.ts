import { aheadFilesGlobal } from '../../format/search-table.ts';
import { joinBytes } from './join-bytes.ts';

/** A host that sends nothing for this time hangs, in milliseconds. Then the search goes on without the file. */
const longestSilence = 5000;

/** Fetches a file. A retry passes the browser's cache, which may hold a wrong answer. The service worker answers 204 if there is no network. */
export async function fetchFile(address: string, isRetry: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const hanging = new AbortController();
  const abort = () => hanging.abort(new Error(`The host sent nothing for ${longestSilence / 1000} seconds`));
  let timer = setTimeout(abort, longestSilence);
  const { signal } = hanging;
  // A request of the search table is not aborted by the signal.
  const silence = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  silence.catch(() => undefined);
  const unlessHanging = <Value>(waiting: Promise<Value>) => Promise.race([waiting, silence]);
  try {
    const response = await unlessHanging(
      (isRetry ? undefined : takeAhead(address)) ?? fetch(address, { signal, cache: isRetry ? 'reload' : 'default' }),
    );
    if (!response.ok || response.status === 204) throw new Error(`The host answered ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    const read = () => reader && unlessHanging(reader.read());
    for (let part = await read(); part && !part.done; part = await read()) {
      clearTimeout(timer);
      timer = setTimeout(abort, longestSilence);
      parts.push(part.value);
    }
    // A blob would be stored in another process of the browser.
    return joinBytes(parts);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer for a file that the search table has requested already. A body can be read only once. */
function takeAhead(address: string): Promise<Response> | undefined {
  const files: Map<string, Promise<Response>> | undefined = Reflect.get(globalThis, aheadFilesGlobal);
  const response = files?.get(address);
  files?.delete(address);
  return response;
}
