import type { CountedWord, ShardVocabulary } from '../shards/shard-vocabulary.ts';

/** The words of several shards with the sums of their counts, and all their compounds. */
export function mergeVocabularies(shards: Iterable<ShardVocabulary>): ShardVocabulary {
  const words = new Map<string, CountedWord>();
  const compounds = new Map<string, readonly [string, string]>();
  for (const shard of shards) {
    for (const word of shard.words) {
      const id = `${word.skeleton} ${word.word}`;
      const before = words.get(id);
      words.set(id, before ? { ...before, count: before.count + word.count } : word);
    }
    for (const parts of shard.compounds) compounds.set(parts.join(' '), parts);
  }
  return { words: [...words.values()], compounds: [...compounds.values()] };
}
