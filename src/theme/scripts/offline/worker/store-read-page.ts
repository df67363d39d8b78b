import { readAtMost } from '../storage/read-at-most.ts';
import type { Stores } from '../storage/stores.ts';
import { mayBeStored, seenCopy } from '../storage/verify-stored.ts';
import { isOwnPage } from './site-pages.ts';

/** Number of most recently opened pages to keep. */
const readLimit = 300;
/** Larger pages are not stored, in bytes. */
const maxPageBytes = 2_000_000;

/** Stores an opened page if it is one of the archive. Does nothing without free space. */
export async function storeReadPage(stores: Stores, version: string, file: string, response: Response): Promise<void> {
  try {
    const copy = await ownPageCopy(stores, file, response);
    if (!copy) return;
    const read = await stores.read(version);
    await read.put(stores.scope + file, copy);
    const keys = await read.keys();
    for (const request of keys.slice(0, Math.max(0, keys.length - readLimit))) await read.delete(request);
  } catch {
    // Without storage the page is still shown.
  }
}

/** A copy of a page for the cache. Undefined if it is not a page of the archive, or if its host forbids storing. Throws if it is too large. */
export async function ownPageCopy({ scope }: Stores, file: string, response: Response): Promise<Response | undefined> {
  if (!isPage(response) || !mayBeStored(response)) return undefined;
  const bytes = await readAtMost(maxPageBytes, response);
  const html = new TextDecoder().decode(bytes);
  return isOwnPage(html, scope + file, scope) ? seenCopy(bytes, response.headers) : undefined;
}

/** Whether a response is a page of this origin without redirect. */
function isPage({ status, type, redirected, headers }: Response): boolean {
  return (
    status === 200 &&
    (type === 'basic' || type === 'default') &&
    !redirected &&
    /^text\/html\b/.test(headers.get('Content-Type') ?? '')
  );
}
