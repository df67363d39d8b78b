import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import type { LetterFiles } from '../../format/search-table.ts';
import type { ReadSearchFile } from '../directories/build-directory.ts';
import type { LetterTable } from '../files/letter-files.ts';
import type { BuiltShard } from '../shards/build-shard.ts';
import type { Segment, Shard } from '../shards/plan-shards.ts';

/** A shard and what was built of it. */
export interface ShardPart {
  readonly shard: Shard;
  readonly built: BuiltShard;
}

/** A part of the table that was made, and its files, by their paths within the search folder. */
export interface MadePart<Value> {
  readonly value: Value;
  readonly files: readonly string[];
}

/** Makes a part of the table, or gives what an earlier build has made of the same inputs. */
export type Keep = <Value>(
  name: string,
  inputs: unknown,
  make: () => Promise<MadePart<Value>>,
) => Promise<MadePart<Value>>;

/** What the table of all shards is made from. */
export interface SearchParts {
  /** Newest first, as `planShards` gives them. */
  readonly shards: readonly ShardPart[];
  readonly vocabulary: readonly VocabularyEntry[];
  /** Gives what the shards' folders hold. */
  readonly read: ReadSearchFile;
  readonly keep: Keep;
}

/** The shards of a segment with what was built of them. */
export function partsOf(segment: Segment, shards: readonly ShardPart[]): readonly ShardPart[] {
  const names = new Set(segment.shards.map((shard) => shard.name));
  return shards.filter((part) => names.has(part.shard.name));
}

/** Writes the files of a table by letters. */
export async function writeLetters({ files, letters }: LetterTable, searchDir: string): Promise<MadePart<LetterFiles>> {
  for (const file of files) await writeFile(join(searchDir, file.name), file.bytes);
  return { value: letters, files: inOrder(files.map((file) => file.name)) };
}

/** Values once each, by code unit. */
export function inOrder(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}
