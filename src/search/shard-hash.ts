import { createHash } from 'node:crypto';
import { versions } from './versions.ts';

/**
 * What a shard is made from, in sixteen hex digits: the hashes of its articles in any order, and the versions of what turns them into
 * an index. As long as it stays, the shard's files stay.
 */
export function shardHash(recordHashes: Iterable<string>): string {
  const hash = createHash('sha256').update(versions);
  for (const record of [...recordHashes].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))) hash.update(`\n${record}`);
  return hash.digest('hex').slice(0, 16);
}
