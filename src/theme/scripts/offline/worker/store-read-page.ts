import { cacheableCopy } from '../storage/fetch-verified.ts';
import type { Stores } from '../storage/stores.ts';

/** Number of most recently opened pages to keep. */
const readLimit = 300;

/** Stores an opened page. Does nothing without free space. */
export async function storeReadPage(stores: Stores, version: string, file: string, response: Response): Promise<void> {
  try {
    const read = await stores.read(version);
    await read.put(stores.scope + file, await cacheableCopy(response));
    const keys = await read.keys();
    for (const request of keys.slice(0, Math.max(0, keys.length - readLimit))) await read.delete(request);
  } catch {
    // Without storage the page is still shown.
  }
}

/** Whether a response is a page of this site without redirect. */
export function isPage({ status, type, redirected, headers }: Response): boolean {
  return status === 200 && type === 'basic' && !redirected && /^text\/html\b/.test(headers.get('Content-Type') ?? '');
}
