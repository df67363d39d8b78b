import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import type { MadePart } from '../files/made-part.ts';
import type { BuiltShard } from '../shards/built-shard.ts';
import type { Segment } from '../shards/plan-segments.ts';
import type { IndexShard } from '../shards/plan-shards.ts';
import type { PartMakers } from './part-makers.ts';

/** A planned shard and its built index. */
export interface ShardPart {
  readonly shard: IndexShard;
  readonly built: BuiltShard;
}

/**
 * Returns the part that an earlier build made from the same inputs, or makes it. `before` is the part that the same version of the
 * program made from other inputs; its files are on the site.
 */
export type ReuseOrMake = <Value>(
  name: string,
  inputs: unknown,
  make: (before?: MadePart<Value>) => Promise<MadePart<Value>>,
) => Promise<MadePart<Value>>;

/** Inputs of the search table. */
export interface SearchParts {
  /** Newest first, in the order of `planShards`. */
  readonly shards: readonly ShardPart[];
  readonly vocabulary: readonly VocabularyEntry[];
  readonly makers: PartMakers;
  readonly reuseOrMake: ReuseOrMake;
}

/** The built shards of a segment. */
export function partsOfSegment(segment: Segment, shards: readonly ShardPart[]): readonly ShardPart[] {
  const names = new Set(segment.shards.map((shard) => shard.name));
  return shards.filter((part) => names.has(part.shard.name));
}
