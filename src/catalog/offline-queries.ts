import type { Address } from '../articles/article.ts';
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
  for (const row of catalog.sql('SELECT address, day, listed, pictures FROM articles').iterate()) {
    const pictures: readonly { readonly info: unknown }[] =
      row.listed === 1 && row.pictures !== '[]' ? JSON.parse(row.pictures as string) : [];
    yield {
      address: row.address as Address,
      year: (row.day as string).slice(0, 4),
      pictures: pictures.map(({ info }) => info),
    };
  }
}
