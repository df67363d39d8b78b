import { allEnded } from '../../../language/all-ended.ts';
import type { DirectoryEntry } from '../../format/search-table.ts';
import type { DirectoryPart } from '../directories/make-directory.ts';
import type { MadePart } from '../files/made-part.ts';
import { planSegments, type Segment } from '../shards/plan-segments.ts';
import { partsOfSegment, type SearchParts } from './search-parts.ts';

/** Writes the directories of all shards but the newest. Reuses those whose shards have not changed. */
export function writeDirectories(parts: SearchParts): Promise<readonly DirectoryEntry[]> {
  const segments = planSegments(parts.shards.map((part) => part.shard));
  return allEnded(segments.map((segment) => writeDirectory(segment, parts)));
}

async function writeDirectory(
  segment: Segment,
  { shards: all, makers, reuseOrMake }: SearchParts,
): Promise<DirectoryEntry> {
  const { name, fileSize } = segment;
  const shards = partsOfSegment(segment, all).map(({ shard, built: { count, table } }) => ({
    name: shard.name,
    count,
    table,
  }));
  const inputs = { segment: { name, fileSize }, shards };
  const part = await reuseOrMake(`directory ${name}`, inputs, (before?: MadePart<DirectoryPart>) =>
    makers.directory(inputs, before),
  );
  return part.value.entry;
}
