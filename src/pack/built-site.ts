import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../language/sha256.ts';
import { isOurs, marker } from '../publish/folder/site-version.ts';
import { type Manifest, manifestFile, readManifest } from '../publish/manifest.ts';

/** A built site, to be read only. */
export interface BuiltSite {
  readonly folder: string;
  /** Its files, without those that say that it is a site. */
  readonly manifest: Manifest;
  /** The bytes of a file; throws where they are not those that were built. */
  readonly read: (path: string) => Buffer;
}

/** Opens the site in a folder; throws where there is none, or one that lacks files. */
export function openBuiltSite(folder: string): BuiltSite {
  if (!isOurs(folder)) throw new Error(`${folder} holds no site. Build it with: npm run build`);
  const manifest = new Map(readManifest(join(folder, manifestFile)));
  if (!manifest.delete(marker.file)) throw new Error(`${folder} has lost its manifest. Build it again.`);
  return {
    folder,
    manifest,
    read: (path) => {
      const file = join(folder, path);
      const bytes = existsSync(file) ? readFileSync(file) : undefined;
      if (!bytes || sha256(bytes) !== manifest.get(path)) {
        throw new Error(`${file} is not what was built. See "npm run verify", and build the site again.`);
      }
      return bytes;
    },
  };
}
