import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../../language/collator.ts';

/**
 * What a shard is made from, in sixteen hex digits: the hashes of its articles in any order, and the epoch (`searchEpoch`) of
 * what turns them into an index. As long as it stays, the shard's files stay.
 */
export function shardHash(recordHashes: Iterable<string>, epoch: string): string {
  const hash = createHash('sha256').update(epoch);
  for (const record of [...recordHashes].toSorted(byCodeUnit)) hash.update(`\n${record}`);
  return hash.digest('hex').slice(0, 16);
}
