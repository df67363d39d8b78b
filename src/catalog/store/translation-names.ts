import type { Address, Article } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { versionsOf } from '../queries/version-queries.ts';

/** Saves what an article names as its versions. Returns the addresses of all versions. Call inside a transaction. */
export function saveTranslationNames(catalog: Catalog, id: number, { translations = [] }: Article): readonly Address[] {
  for (const name of new Set(translations))
    catalog.run('INSERT INTO translation_names (article, name) VALUES (?, ?)', id, name);
  return addressesOfVersions(catalog, id);
}

/** Removes what an article names as its versions. */
export function removeTranslationNames(catalog: Catalog, id: number): void {
  catalog.run('DELETE FROM translation_names WHERE article = ?', id);
}

/** The addresses of the versions of a saved article. */
export function addressesOfVersions(catalog: Catalog, id: number): readonly Address[] {
  return versionsOf(catalog, id).map(({ address }) => address);
}
