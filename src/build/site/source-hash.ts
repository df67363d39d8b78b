import type { Catalog } from '../../catalog/database/catalog.ts';
import { articleSources } from '../../catalog/queries/article-queries.ts';
import { sha256 } from '../../language/sha256.ts';
import type { Epochs } from '../epochs/epochs.ts';

/** One hash of all that a site is made from: two machines with the same can share the work of building it. */
export function sourceHash(catalog: Catalog, epochs: Epochs): string {
  return sha256(`${JSON.stringify(epochs)}\n${articleSources(catalog).join('\n')}`);
}
