import type { Catalog } from './catalog.ts';

/**
 * A query with a cache of its results for each caching catalogue, because the pages of one batch show the same articles and counts.
 * For other catalogues, it reads the database each time.
 */
export function cachedQuery<Key extends string | number, Value>(
  read: (catalog: Catalog, key: Key) => Value,
): (catalog: Catalog, key: Key) => Value {
  const caches = new WeakMap<Catalog, Map<Key, Value>>();
  return (catalog, key) => {
    if (!catalog.cachesResults) return read(catalog, key);
    const cache = caches.get(catalog) ?? new Map<Key, Value>();
    caches.set(catalog, cache);
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const value = read(catalog, key);
    cache.set(key, value);
    return value;
  };
}
