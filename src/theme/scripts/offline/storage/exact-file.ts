import { hashLength } from '../plan/build-plan.ts';

/** A file could not be had, or is not the one that the build made: most often since a newer build stands there now. */
export class FileFault extends Error {
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`Cannot have ${url}`, { cause });
    this.name = 'FileFault';
    this.url = url;
  }
}

/** What of an answer's headers holds for its content wherever it comes from. */
const lasting = ['Content-Type', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];

/** Fetches a file and makes sure of its content by the beginning of its SHA-256; otherwise a `FileFault`. */
export async function exactFile(url: string, hash: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, { cache: 'no-cache', ...init });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== hash) throw new Error('has another content');
    return new Response(bytes, { headers: lastingHeaders(response.headers) });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new FileFault(url, error);
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, hashLength);
}

/** A copy of an answer that may stand for any request: one that was led here from elsewhere may not answer for a page. */
export async function cleanCopy(response: Response): Promise<Response> {
  return new Response(await response.blob(), { headers: lastingHeaders(response.headers) });
}

function lastingHeaders(headers: Headers): Headers {
  const copied = new Headers();
  for (const name of lasting) {
    const value = headers.get(name);
    if (value !== null) copied.set(name, value);
  }
  return copied;
}
