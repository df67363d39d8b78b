import type { DirectoryEntry } from '../../format/search-table.ts';
import { buildDirectory } from '../directories/build-directory.ts';
import { planSegments } from '../shards/plan-shards.ts';
import { partsOf, type SearchParts } from './search-parts.ts';

/** The directories of all shards but the newest, of which those are made whose shards have changed. */
export async function searchDirectories(
  { shards, read, keep }: SearchParts,
  searchDir: string,
): Promise<readonly DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  for (const segment of planSegments(shards.map((part) => part.shard))) {
    const own = partsOf(segment, shards).map(({ shard: { name }, built: { count, table } }) => ({
      name,
      count,
      table,
    }));
    const made = await keep(`directory ${segment.name}`, own, async () => {
      const directory = await buildDirectory(segment.name, own, read, searchDir);
      return { value: directory.entry, files: directory.files.map((file) => `${segment.name}/${file}`) };
    });
    entries.push(made.value);
  }
  return entries;
}
