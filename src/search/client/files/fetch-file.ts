import { joinBytes } from './join-bytes.ts';

/** A host that sends nothing for this time hangs, in milliseconds. Then the search goes on without the file. */
const longestSilence = 5000;

/** Fetches a file. A retry passes the browser's cache, which may hold a wrong answer. The service worker answers 204 if there is no network. */
export async function fetchFile(address: string, isRetry: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const hanging = new AbortController();
  const abort = () => hanging.abort(new Error(`The host sent nothing for ${longestSilence / 1000} seconds`));
  let timer = setTimeout(abort, longestSilence);
  try {
    const response = await fetch(address, { signal: hanging.signal, cache: isRetry ? 'reload' : 'default' });
    if (!response.ok || response.status === 204) throw new Error(`The host answered ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
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
