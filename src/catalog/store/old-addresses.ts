import type { Article } from '../../articles/model/article.ts';
import { oldAddressForms } from '../../language/old-address.ts';
import { sha256 } from '../../language/sha256.ts';
import type { Catalog } from '../database/catalog.ts';
import { text } from '../database/columns.ts';

/** Hex digits of a key. Two of a million forms share one once in a million archives. */
const keyLength = 12;

/** The key under which a form of an old address is found. */
export function oldAddressKey(form: string): string {
  return sha256(form).slice(0, keyLength);
}

/** Saves the old addresses of an article and the keys of their forms. Returns the keys. Call inside a transaction. */
export function saveOldAddresses(catalog: Catalog, id: number, { aliases = [], source }: Article): readonly string[] {
  const addresses = new Set([...aliases, ...(source?.url === undefined ? [] : [source.url])]);
  for (const address of addresses)
    catalog.run('INSERT INTO old_addresses (article, address) VALUES (?, ?)', id, address);
  const keys = keysOf(addresses);
  for (const key of keys) catalog.run('INSERT INTO old_address_keys (key, article) VALUES (?, ?)', key, id);
  return keys;
}

/** Removes the old addresses of an article. Returns the keys of their forms. */
export function removeOldAddresses(catalog: Catalog, id: number): readonly string[] {
  const keys = keysOf(catalog.values(text, 'DELETE FROM old_addresses WHERE article = ? RETURNING address', id));
  for (const key of keys) catalog.run('DELETE FROM old_address_keys WHERE key = ? AND article = ?', key, id);
  return keys;
}

function keysOf(addresses: Iterable<string>): readonly string[] {
  return [...new Set([...addresses].flatMap(oldAddressForms).map(oldAddressKey))];
}
