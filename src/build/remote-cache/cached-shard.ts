import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytesIfExists } from '../../publish/disk/text-file.ts';
import type { BuiltShard } from '../../search/build/shards/built-shard.ts';
import type { RemoteCache } from './remote-cache.ts';

/** The sizes of a shard's files, in the order of `built.files`. Their bytes follow in this order. */
interface ShardHead {
  readonly built: BuiltShard;
  readonly sizes: readonly number[];
}

const newline = 0x0a;

/** Writes the files of a cached shard into a folder. Undefined if the cache lacks it. */
export function restoreShard(cache: RemoteCache, hash: string, folder: string): BuiltShard | undefined {
  const entry = cache.read(hash);
  if (!entry) return undefined;
  const end = entry.indexOf(newline);
  const { built, sizes }: ShardHead = JSON.parse(entry.toString('utf8', 0, end));
  mkdirSync(folder, { recursive: true });
  let start = end + 1;
  for (const [index, name] of built.files.entries()) {
    const size = sizes[index] ?? 0;
    writeFileSync(join(folder, name), entry.subarray(start, start + size));
    start += size;
  }
  return built;
}

/** Saves a shard with its files. Each is in the first or the second folder, the one of the site. */
export function saveShard(
  cache: RemoteCache,
  hash: string,
  built: BuiltShard,
  [staged, published]: readonly [string, string],
): void {
  const files = built.files.map((name) => readBytesIfExists(join(staged, name)) ?? readFileSync(join(published, name)));
  const head: ShardHead = { built, sizes: files.map((bytes) => bytes.length) };
  cache.save(hash, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files]));
}
