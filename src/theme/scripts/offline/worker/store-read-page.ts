import { cleanCopy } from '../storage/exact-file.ts';
import type { Stores } from '../storage/stores.ts';

/** As many pages stay as were read last. */
const readLimit = 300;

/** Stores a page that was read. Where there is no room it is not stored, and nothing else happens. */
export async function keepRead(stores: Stores, version: string, file: string, response: Response): Promise<void> {
  try {
    const read = await stores.read(version);
    await read.put(stores.scope + file, await cleanCopy(response));
    const keys = await read.keys();
    for (const request of keys.slice(0, Math.max(0, keys.length - readLimit))) await read.delete(request);
  } catch {
    // a full or closed store: the page is read all the same
  }
}

/** Whether an answer is a page of this site, as it was asked for. */
export function isPage({ status, type, redirected, headers }: Response): boolean {
  return status === 200 && type === 'basic' && !redirected && /^text\/html\b/.test(headers.get('Content-Type') ?? '');
}
