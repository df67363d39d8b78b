import type { ShardVocabulary } from '../shards/shard-vocabulary.ts';

/** The words of several shards with the sums of their counts, and all their compounds. */
export function mergeVocabularies(shards: Iterable<ShardVocabulary>): ShardVocabulary {
  const words = new Map<string, number>();
  const compounds = new Map<string, readonly [string, string]>();
  for (const shard of shards) {
    for (const [word, count] of shard.words) words.set(word, (words.get(word) ?? 0) + count);
    for (const parts of shard.compounds) compounds.set(parts.join(' '), parts);
  }
  return { words: [...words], compounds: [...compounds.values()] };
}
