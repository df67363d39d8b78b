import { vi } from 'vitest';
import { sha256 } from '../../../../../src/language/hashing/sha256.ts';
import type {
  OfflinePlan,
  PlannedFile,
  PlannedGroup,
} from '../../../../../src/theme/scripts/offline/plan/build-plan.ts';
import { storesOf } from '../../../../../src/theme/scripts/offline/storage/stores.ts';

/** The address of a small archive, and its caches. */
export const scope = 'https://example.org/a/';
export const stores = storesOf(scope);

/** The HTML of a page of the archive. */
export const ownPage = (text: string): string =>
  `<html><head><script src="/a/assets/page-ABCD1234.js"></script><link rel="manifest" href="/a/site.webmanifest"></head>${text}</html>`;

export const hashOfText = (text: string): string => sha256(text).slice(0, 16);

export const planned = (url: string, text: string): PlannedFile => [url, text.length, hashOfText(text)];

export const htmlResponse = (text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/html', ...headers } });

/** The list of some files, and the group that it describes. */
export function listOf(name: string, files: readonly PlannedFile[], places: readonly string[] = [`${name}/`]) {
  const text = JSON.stringify(files);
  const hash = hashOfText(text);
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  const group: PlannedGroup = { name, list: `offline/${name}-${hash}.json`, hash, files: files.length, bytes, places };
  return { group, text };
}

export const planOf = (
  version: string,
  shell: readonly PlannedFile[],
  ...groups: readonly PlannedGroup[]
): OfflinePlan => ({
  version,
  shell,
  groups,
});

/** How the host answers: the text of a file, or a response of its own. */
export type Answer = string | ((signal?: AbortSignal) => Response | Promise<Response>);

export interface Host {
  readonly answers: Record<string, Answer>;
  /** The paths that were requested. */
  readonly asked: string[];
}

/** Replaces `fetch` by a host with these files until the end of the test. Unknown files have the status 404. */
export function stubHost(answers: Record<string, Answer> = {}): Host {
  const host: Host = { answers, asked: [] };
  vi.stubGlobal('fetch', async (request: string | { readonly url: string }, { signal }: RequestInit = {}) => {
    const path = (typeof request === 'string' ? request : request.url).slice(scope.length);
    host.asked.push(path);
    signal?.throwIfAborted();
    const answer = host.answers[path];
    if (answer === undefined) return new Response('', { status: 404 });
    if (typeof answer === 'function') return answer(signal ?? undefined);
    return path.endsWith('.html') ? htmlResponse(answer) : new Response(answer);
  });
  return host;
}

/** An answer of a host that the browser cannot reach. */
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** The paths of the files in a cache. */
export async function pathsIn(cache: Promise<Cache>): Promise<readonly string[]> {
  return (await (await cache).keys()).map(({ url }) => url.slice(scope.length));
}

/** The text of a file in a cache. */
export async function storedText(cache: Promise<Cache>, path: string): Promise<string | undefined> {
  return (await (await cache).match(scope + path))?.text();
}
