import { hashOf, listedCopy, mayBeStored } from './verify-stored.ts';

/** A file could not be loaded or has other content, most often because a newer build is online. */
export class FileError extends Error {
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`Cannot load ${url}`, { cause });
    this.name = 'FileError';
    this.url = url;
  }
}

/**
 * Fetches a file and compares its content with the start of its SHA-256. Wrong content from the browser's own cache is fetched again from
 * the host. Throws a `FileError` if the request fails, the hash differs, or the host forbids storing.
 */
export async function fetchVerified(url: string, hash: string, init: RequestInit = {}): Promise<Response> {
  try {
    return (
      (await fetchListed(url, hash, { cache: 'no-cache', ...init })) ??
      (await fetchListed(url, hash, { ...init, cache: 'reload' })) ??
      fail('The content has another hash')
    );
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new FileError(url, error);
  }
}

/** Undefined if the content has another hash. */
async function fetchListed(url: string, hash: string, init: RequestInit): Promise<Response | undefined> {
  const response = await fetch(url, init);
  if (!response.ok) return fail(`HTTP status ${response.status}`);
  if (!mayBeStored(response)) return fail('The host forbids storing it');
  const bytes = await response.arrayBuffer();
  return (await hashOf(bytes)) === hash ? listedCopy(bytes, response.headers, hash) : undefined;
}

function fail(reason: string): never {
  throw new Error(reason);
}
