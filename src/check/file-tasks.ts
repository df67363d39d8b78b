import type { Manifest } from '../publish/manifest.ts';
import type { FileTask } from './check-worker.ts';
import type { PathFinder } from './path-table.ts';

/** Few enough files that no worker waits for another at the end, enough that handing over costs nothing. */
const batchSize = 40;

/** The files of a site in batches, in the order of their paths, with what is known of each. */
export function* fileTasks(
  files: PathFinder,
  manifest: Manifest,
  valid: ReadonlySet<string>,
): Generator<readonly FileTask[]> {
  for (let start = 0; start < files.count; start += batchSize) {
    const end = Math.min(start + batchSize, files.count);
    yield Array.from({ length: end - start }, (_, offset) => {
      const path = files.path(start + offset);
      const hash = manifest.get(path);
      return { path, ...(hash !== undefined && { hash }), valid: hash !== undefined && valid.has(hash) };
    });
  }
}
