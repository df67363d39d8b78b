import type { Manifest } from '../publish/manifest/manifest.ts';
import type { PathFinder } from './links/path-table.ts';
import type { FileTask } from './workers/check-worker.ts';

/** Small enough to keep all workers busy at the end, large enough to make the overhead of messages negligible. */
const batchSize = 40;

/** The files of a site in batches, in the order of their paths. */
export function* fileTasks(
  files: PathFinder,
  manifest: Manifest,
  copied: ReadonlySet<string>,
): Generator<readonly FileTask[]> {
  for (let start = 0; start < files.count; start += batchSize) {
    const end = Math.min(start + batchSize, files.count);
    yield Array.from({ length: end - start }, (_, offset) => {
      const path = files.path(start + offset);
      const hash = manifest.get(path);
      return { path, copied: copied.has(path), ...(hash !== undefined && { hash }) };
    });
  }
}
