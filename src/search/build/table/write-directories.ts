import type { DirectoryEntry } from '../../format/search-table.ts';
import { buildDirectory, type EarlierDirectory } from '../directories/build-directory.ts';
import { planSegments } from '../shards/plan-segments.ts';
import { type MadePart, partsOfSegment, type SearchParts } from './search-parts.ts';

type DirectoryPart = Omit<EarlierDirectory, 'read'>;

/** Writes the directories of all shards but the newest. Reuses those whose shards have not changed. */
export async function writeDirectories(
  { shards, read, readEarlier, reuseOrMake }: SearchParts,
  searchDir: string,
): Promise<readonly DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  for (const segment of planSegments(shards.map((part) => part.shard))) {
    const own = partsOfSegment(segment, shards).map(({ shard: { name }, built: { count, table } }) => ({
      name,
      count,
      table,
    }));
    const inputs = [segment.fileSize, own];
    const part = await reuseOrMake(`directory ${segment.name}`, inputs, async (before?: MadePart<DirectoryPart>) => {
      const earlier = before && readEarlier ? { ...before.value, read: readEarlier } : undefined;
      const { entry, files } = await buildDirectory(segment, own, read, searchDir, earlier);
      return { value: { entry, shards: own }, files: files.map((file) => `${segment.name}/${file}`) };
    });
    entries.push(part.value.entry);
  }
  return entries;
}
