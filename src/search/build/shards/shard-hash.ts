import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../../language/collator.ts';

/**
 * A hash of everything a shard is built from: the hashes of its articles in any order, and the search epoch. Sixteen hex digits. A shard
 * is built again only if its hash changes.
 */
export function shardHash(recordHashes: Iterable<string>, epoch: string): string {
  const hash = createHash('sha256').update(epoch);
  for (const record of [...recordHashes].toSorted(byCodeUnit)) hash.update(`\n${record}`);
  return hash.digest('hex').slice(0, 16);
}
