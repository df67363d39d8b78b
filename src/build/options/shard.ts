import { createHash } from 'node:crypto';

/** One of several machines that build one archive together: `index` from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

// 2/8 => { index: 2, count: 8 }; undefined for what is no shard
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index <= shard.count ? shard : undefined;
}

export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Whether a page, picture or part of the index, by its name, falls to a shard: the same answer on every machine. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE() % count === index - 1;
}
