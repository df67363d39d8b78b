import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { hashOfFile, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { ReuseOrMake } from '../../search/build/table/search-parts.ts';

/** The owner of a part of the search table that is reused while its inputs stay the same: `search: names`. */
export function searchPartOwner(name: string): string {
  return `search: ${name}`;
}

/** A staged file with its hash. */
export function stagedFile(staging: string, file: string): { readonly file: string; readonly sha256: string } {
  return { file, sha256: sha256(readFileSync(join(staging, file))) };
}

/** A built file with its hash. One that is not staged is on the site. */
export function builtFile(catalog: Catalog, staging: string, file: string): ReturnType<typeof stagedFile> {
  if (existsSync(join(staging, file))) return stagedFile(staging, file);
  return { file, sha256: hashOfFile(catalog, file) ?? '' };
}

/** Saves parts of the search table in the catalogue with a hash of their inputs. `owners` lists the parts that have files. */
export function reuseSearchParts(
  catalog: Catalog,
  staging: string,
  { epoch, savedOwners }: { readonly epoch: string; readonly savedOwners: ReadonlySet<string> },
): { readonly reuseOrMake: ReuseOrMake; readonly owners: readonly string[] } {
  const owners: string[] = [];
  const reuseOrMake: ReuseOrMake = async (name, inputs, make) => {
    const owner = searchPartOwner(name);
    const hash = sha256(`${epoch} ${JSON.stringify(inputs)}`);
    const fact = readMetadata(catalog, owner);
    const before = fact === undefined ? undefined : JSON.parse(fact);
    const isWhole = before !== undefined && (before.made.files.length === 0 || savedOwners.has(owner));
    const isSaved = isWhole && before.hash === hash;
    const earlier = isWhole && before.epoch === epoch ? before.made : undefined;
    const made: Awaited<ReturnType<typeof make>> = isSaved ? before.made : await make(earlier);
    if (!isSaved) {
      const files = made.files.map((file) => builtFile(catalog, staging, `search/${file}`));
      catalog.transaction(() => {
        saveAssets(catalog, owner, files);
        writeMetadata(catalog, owner, JSON.stringify({ hash, epoch, made }));
      });
    }
    if (made.files.length > 0) owners.push(owner);
    return made;
  };
  return { reuseOrMake, owners };
}
