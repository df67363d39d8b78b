import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import type { ReuseOrMake } from '../../search/build/table/search-parts.ts';
import type { WorkerSetup } from '../workers/worker-tasks.ts';

/** Parts of the table of all shards that outlive it: `search: names`. */
export function keptOwner(name: string): string {
  return `search: ${name}`;
}

/** A file that was staged, and the hash of its bytes. */
export function staged({ staging }: WorkerSetup, file: string): { readonly file: string; readonly sha256: string } {
  return { file, sha256: sha256(readFileSync(join(staging, file))) };
}

/** Keeps parts of the table in the catalogue, with what they were made from. */
export function keepInCatalog(catalog: Catalog, setup: WorkerSetup, epoch: string, known: ReadonlySet<string>) {
  const owners: string[] = [];
  const keep: ReuseOrMake = async (name, inputs, make) => {
    const part = keptOwner(name);
    const hash = sha256(`${epoch} ${JSON.stringify(inputs)}`);
    const fact = readMetadata(catalog, part);
    const before = fact === undefined ? undefined : JSON.parse(fact);
    const isThere = before?.hash === hash && (before.made.files.length === 0 || known.has(part));
    const made: Awaited<ReturnType<typeof make>> = isThere ? before.made : await make();
    if (!isThere) {
      const files = made.files.map((file) => staged(setup, `search/${file}`));
      catalog.transaction(() => {
        saveAssets(catalog, part, files);
        writeMetadata(catalog, part, JSON.stringify({ hash, made }));
      });
    }
    if (made.files.length > 0) owners.push(part);
    return made;
  };
  return { keep, owners };
}
