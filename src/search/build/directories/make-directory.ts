import type { MadePart } from '../files/made-part.ts';
import type { PartFiles } from '../files/part-files.ts';
import type { Segment } from '../shards/plan-segments.ts';
import { buildDirectory, type EarlierDirectory, type SegmentShard } from './build-directory.ts';

/** A directory, and the shards that it was made from. */
export type DirectoryPart = Omit<EarlierDirectory, 'read'>;

/** The segment of a directory, and its shards, newest first. */
export interface DirectoryInputs {
  readonly segment: Pick<Segment, 'name' | 'fileSize'>;
  readonly shards: readonly SegmentShard[];
}

/** Writes the directory of a segment. */
export async function makeDirectory(
  { read, readEarlier, searchDir }: PartFiles,
  { segment, shards }: DirectoryInputs,
  before?: MadePart<DirectoryPart>,
): Promise<MadePart<DirectoryPart>> {
  const earlier = before && readEarlier ? { ...before.value, read: readEarlier } : undefined;
  const { entry, files } = await buildDirectory(segment, shards, read, searchDir, earlier);
  return { value: { entry, shards }, files: files.map((file) => `${segment.name}/${file}`) };
}
