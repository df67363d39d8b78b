import { errorCode } from '../../publish/disk/text-file.ts';

/** Limits of a download. */
export interface FetchLimits {
  /** Milliseconds for everything. */
  readonly time: number;
  readonly bytes: number;
  readonly redirects: number;
}

const defaults: FetchLimits = { time: 10_000, bytes: 64 * 1024 * 1024, redirects: 5 };

/** Downloads a manifest. Each failure is an error with the address and what to do. */
export async function fetchManifest(
  address: string,
  limits: FetchLimits = defaults,
): Promise<{ readonly bytes: Uint8Array; readonly redirects: readonly string[] }> {
  const signal = AbortSignal.timeout(limits.time);
  const redirects: string[] = [];
  let url = webAddress(address, address);
  for (;;) {
    const response = await request(url, signal, limits);
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null) return { bytes: await readBody(response, url, signal, limits), redirects };
    await response.body?.cancel();
    url = redirectTarget(location, url);
    redirects.push(url.href);
    if (redirects.length > limits.redirects)
      throw new Error(`${address} redirects more than ${limits.redirects} times. Give the final address.`);
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function webAddress(text: string, shown: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url === null) throw new Error(`${shown} is not a valid address`);
  if (!/^https?:$/.test(url.protocol))
    throw new Error(`${shown} is not a web address. Give one that begins with https:// or http://, or a file.`);
  if (url.username !== '' || url.password !== '')
    throw new Error(`The address on ${url.host} contains a password. Download the manifest, and give the file.`);
  return url;
}

function redirectTarget(location: string, from: URL): URL {
  const url = webAddress(location, `${from.href} redirects to ${location}, which`, from);
  if (from.protocol === 'https:' && url.protocol === 'http:')
    throw new Error(`${from.href} redirects to ${url.href}, which is not encrypted. Give an address with https.`);
  return url;
}

async function request(url: URL, signal: AbortSignal, limits: FetchLimits): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { accept: 'text/plain, */*;q=0.1' } });
  } catch (error) {
    throw networkError(url, error, signal, limits);
  }
}

async function readBody(response: Response, url: URL, signal: AbortSignal, limits: FetchLimits): Promise<Uint8Array> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`${url.href} was answered with status ${response.status}. Check the address in a browser.`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limits.bytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw networkError(url, error, signal, limits);
  }
  if (size > limits.bytes)
    throw new Error(`${url.href} is larger than ${limits.bytes / 1024 ** 2} MB: it is no manifest.`);
  return Buffer.concat(chunks);
}

function networkError(url: URL, error: unknown, signal: AbortSignal, { time }: FetchLimits): Error {
  if (signal.aborted)
    return new Error(
      `${url.href} did not answer in full within ${time / 1000} seconds. Download it, and give the file.`,
    );
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = (cause instanceof Error && cause.message) || (errorCode(cause) ?? 'no connection');
  return new Error(`${url.href} could not be downloaded: ${reason}. Check the address and your connection.`);
}
