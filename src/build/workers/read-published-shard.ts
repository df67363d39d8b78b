import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { hashOfFile } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { BuiltShard } from '../../search/build/shards/built-shard.ts';
import { type EarlierShard, readEarlierShard } from '../../search/build/shards/earlier-shard.ts';

/** Reads a shard of the site. Undefined if one of its files is not as the catalogue lists it: then the whole shard is built again. */
export function readPublishedShard(
  catalog: Catalog,
  site: string,
  name: string,
  built: BuiltShard,
): EarlierShard | undefined {
  return readEarlierShard(built, (file) => {
    const path = `search/${name}/${file}`;
    try {
      const bytes = readFileSync(join(site, path));
      return sha256(bytes) === hashOfFile(catalog, path) ? bytes : undefined;
    } catch {
      return undefined;
    }
  });
}
