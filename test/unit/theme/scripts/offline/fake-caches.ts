import { vi } from 'vitest';

/** The caches of a browser in memory: the part that the service worker uses. */
class FakeCache {
  readonly #entries = new Map<string, { readonly bytes: ArrayBuffer; readonly headers: Headers }>();

  async match(url: string | Request): Promise<Response | undefined> {
    const entry = this.#entries.get(urlOfKey(url));
    return entry && new Response(entry.bytes.slice(), { headers: entry.headers });
  }

  async put(url: string | Request, response: Response): Promise<void> {
    const bytes = await response.arrayBuffer();
    this.#entries.delete(urlOfKey(url));
    this.#entries.set(urlOfKey(url), { bytes, headers: new Headers(response.headers) });
  }

  async delete(url: string | Request): Promise<boolean> {
    return this.#entries.delete(urlOfKey(url));
  }

  async keys(): Promise<readonly Request[]> {
    return [...this.#entries.keys()].map((url) => new Request(url));
  }
}

function urlOfKey(key: string | Request): string {
  return typeof key === 'string' ? key : key.url;
}

/** Replaces the global `caches` by empty ones until the end of the test. */
export function stubCaches(): void {
  const all = new Map<string, FakeCache>();
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      const cache = all.get(name) ?? new FakeCache();
      all.set(name, cache);
      return cache;
    },
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  });
}
