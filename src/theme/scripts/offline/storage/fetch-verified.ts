import { hashLength } from '../plan/build-plan.ts';

/** A file could not be loaded or has other content, most often because a newer build is online. */
export class FileError extends Error {
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`Cannot load ${url}`, { cause });
    this.name = 'FileError';
    this.url = url;
  }
}

/** Response headers that are stored with the content. */
const storedHeaders = ['Content-Type', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];

/** Fetches a file and checks the start of its SHA-256. Throws a `FileError` if the request fails or the hash differs. */
export async function fetchVerified(url: string, hash: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, { cache: 'no-cache', ...init });
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== hash) throw new Error('The content has another hash');
    return new Response(bytes, { headers: copyHeaders(response.headers) });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new FileError(url, error);
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, hashLength);
}

/** A copy of a response without redirect information. Browsers refuse redirected responses for page requests. */
export async function cacheableCopy(response: Response): Promise<Response> {
  return new Response(await response.blob(), { headers: copyHeaders(response.headers) });
}

function copyHeaders(headers: Headers): Headers {
  const copied = new Headers();
  for (const name of storedHeaders) {
    const value = headers.get(name);
    if (value !== null) copied.set(name, value);
  }
  return copied;
}
