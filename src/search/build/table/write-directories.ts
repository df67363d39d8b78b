import type { DirectoryEntry } from '../../format/search-table.ts';
import { buildDirectory } from '../directories/build-directory.ts';
import { planSegments } from '../shards/plan-segments.ts';
import { partsOfSegment, type SearchParts } from './search-parts.ts';

/** Writes the directories of all shards but the newest. Reuses those whose shards have not changed. */
export async function writeDirectories(
  { shards, read, reuseOrMake }: SearchParts,
  searchDir: string,
): Promise<readonly DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  for (const segment of planSegments(shards.map((part) => part.shard))) {
    const own = partsOfSegment(segment, shards).map(({ shard: { name }, built: { count, table } }) => ({
      name,
      count,
      table,
    }));
    const part = await reuseOrMake(`directory ${segment.name}`, [segment.fileSize, own], async () => {
      const directory = await buildDirectory(segment, own, read, searchDir);
      return { value: directory.entry, files: directory.files.map((file) => `${segment.name}/${file}`) };
    });
    entries.push(part.value);
  }
  return entries;
}
