import type { Address } from '../articles/article.ts';
import { arrays } from './arrays.ts';
import type { Catalog } from './catalog.ts';

/** What decides with which year a page and its pictures are kept. */
export interface OfflineArticle {
  readonly address: Address;
  readonly year: string;
  /** What is known of each picture that the page shows; a withdrawn article shows none. */
  readonly pictures: readonly unknown[];
}

/** Every article, withdrawn or not, one at a time. */
export function* offlineArticles(catalog: Catalog): Generator<OfflineArticle> {
  const statement = `SELECT address, substr(day, 1, 4), CASE WHEN listed = 1 AND pictures <> '[]' THEN pictures END FROM articles`;
  for (const [address, year, pictures] of arrays<[Address, string, string | null]>(catalog, statement)) {
    const shown: readonly { readonly info: unknown }[] = pictures === null ? [] : JSON.parse(pictures);
    yield { address, year, pictures: shown.map(({ info }) => info) };
  }
}
