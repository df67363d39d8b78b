import type { Address } from '../../articles/model/article.ts';
import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleAddress, flag, number, text } from '../database/columns.ts';

/** How many keys lead from an old address to an article. */
export const countOfOldAddressKeys = cachedQuery(
  (catalog, _: '') => catalog.value(number, 'SELECT count(*) FROM old_address_keys') ?? 0,
);

/** The keys with a prefix, each with an article's address, in order. */
export function oldAddressKeys(
  catalog: Catalog,
  prefix: string,
): readonly (readonly [key: string, address: Address])[] {
  const statement = `SELECT key, articles.address FROM old_address_keys JOIN articles ON articles.id = old_address_keys.article
    WHERE key >= ? AND key < ? ORDER BY key, articles.millis, articles.address`;
  return catalog.rows([text, articleAddress], statement, prefix, `${prefix}g`);
}

/** Old addresses with the article that each leads to, the oldest article first. `isAlias`: it is one of the article's aliases. */
export function oldAddresses(
  catalog: Catalog,
): readonly { readonly old: string; readonly address: Address; readonly isAlias: boolean }[] {
  const statement = `SELECT old_addresses.address, articles.address, is_alias FROM old_addresses
    JOIN articles ON articles.id = old_addresses.article ORDER BY articles.millis, articles.address, old_addresses.address`;
  return catalog
    .rows([text, articleAddress, flag], statement)
    .map(([old, address, isAlias]) => ({ old, address, isAlias }));
}

/** The old addresses of the articles that have one with a key. */
export function oldAddressesWithKey(catalog: Catalog, key: string): readonly string[] {
  const statement =
    'SELECT address FROM old_addresses WHERE article IN (SELECT article FROM old_address_keys WHERE key = ?) ORDER BY address';
  return catalog.values(text, statement, key);
}
