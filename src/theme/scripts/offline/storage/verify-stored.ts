import { hashLength } from '../plan/build-plan.ts';

/** The hash of a file that one of the archive's lists names. It was compared with the list before the file was stored. */
const listedHash = 'X-Archive-Listed';
/** The hash of a file that no list names, such as a picture or a page that was shown. Only damage after storing can be detected. */
const seenHash = 'X-Archive-Seen';
/** Response headers that are stored with the content. */
const storedHeaders = ['Content-Type', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];

/** The start of the SHA-256 of some bytes. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, hashLength);
}

/** A copy of a response for a cache. It has no redirect information, because browsers refuse redirected responses for page requests. */
function copyFor(bytes: ArrayBuffer, headers: Headers, name: string, hash: string): Response {
  const copied = new Headers({ [name]: hash });
  for (const stored of storedHeaders) {
    const value = headers.get(stored);
    if (value !== null) copied.set(stored, value);
  }
  return new Response(bytes, { headers: copied });
}

/** A file whose hash was compared with a list, for a cache. */
export function listedCopy(bytes: ArrayBuffer, headers: Headers, hash: string): Response {
  return copyFor(bytes, headers, listedHash, hash);
}

/** A file that no list names, for a cache. */
export async function seenCopy(bytes: ArrayBuffer, headers: Headers): Promise<Response> {
  return copyFor(bytes, headers, seenHash, await hashOf(bytes));
}

/** Whether the host allows storing a response. */
export function mayBeStored({ headers }: Response): boolean {
  return !/\b(?:no-store|private)\b/i.test(headers.get('Cache-Control') ?? '');
}

/**
 * A stored file that a list named when it was stored, after its content is compared with its hash: with `hash`, or with the hash of that
 * list. A damaged file is removed. Undefined if there is no such file.
 */
export async function findListed(cache: Cache, key: string, hash?: string): Promise<Response | undefined> {
  const stored = await cache.match(key);
  const expected = hash ?? stored?.headers.get(listedHash);
  if (!stored || expected === undefined || expected === null) return undefined;
  return intact(cache, key, stored, expected);
}

/** A stored file that may be named by no list, after its content is compared with the hash it was stored with. */
export async function findSeen(cache: Cache, key: string): Promise<Response | undefined> {
  const stored = await cache.match(key);
  const expected = stored?.headers.get(listedHash) ?? stored?.headers.get(seenHash);
  return stored && intact(cache, key, stored, expected ?? '');
}

async function intact(cache: Cache, key: string, stored: Response, hash: string): Promise<Response | undefined> {
  const bytes = await stored.arrayBuffer();
  if ((await hashOf(bytes)) === hash) return new Response(bytes, { headers: stored.headers });
  await cache.delete(key);
  return undefined;
}
