import type { Article } from '../../articles/model/article.ts';
import { oldAddressForms } from '../../language/addresses/old-address.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { Catalog } from '../database/catalog.ts';
import { text } from '../database/columns.ts';

/** Hex digits of a key. Two of a million forms share one once in a million archives. */
const keyLength = 12;

/** The key under which a form of an old address is found. */
export function oldAddressKey(form: string): string {
  return sha256(form).slice(0, keyLength);
}

/** The old addresses of an article, and the keys of their forms. */
export interface SavedOldAddresses {
  readonly oldAddresses: readonly string[];
  readonly oldAddressKeys: readonly string[];
}

/** Saves the old addresses of an article. Returns them; undefined if there are none. Call inside a transaction. */
export function saveOldAddresses(
  catalog: Catalog,
  id: number,
  { aliases = [], source }: Article,
): SavedOldAddresses | undefined {
  const isAlias = new Set(aliases);
  const addresses = new Set([...aliases, ...(source?.url === undefined ? [] : [source.url])]);
  for (const address of addresses)
    catalog.run(
      'INSERT INTO old_addresses (article, address, is_alias) VALUES (?, ?, ?)',
      ...[id, address, Number(isAlias.has(address))],
    );
  const saved = withKeys([...addresses]);
  for (const key of saved?.oldAddressKeys ?? [])
    catalog.run('INSERT INTO old_address_keys (key, article) VALUES (?, ?)', key, id);
  return saved;
}

/** Removes the old addresses of an article. Returns them; undefined if there are none. */
export function removeOldAddresses(catalog: Catalog, id: number): SavedOldAddresses | undefined {
  const removed = withKeys(catalog.values(text, 'DELETE FROM old_addresses WHERE article = ? RETURNING address', id));
  for (const key of removed?.oldAddressKeys ?? [])
    catalog.run('DELETE FROM old_address_keys WHERE key = ? AND article = ?', key, id);
  return removed;
}

function withKeys(oldAddresses: readonly string[]): SavedOldAddresses | undefined {
  return oldAddresses.length === 0 ? undefined : { oldAddresses, oldAddressKeys: keysOf(oldAddresses) };
}

function keysOf(addresses: Iterable<string>): readonly string[] {
  return [...new Set([...addresses].flatMap(oldAddressForms).map(oldAddressKey))];
}
