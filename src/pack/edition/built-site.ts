import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../../language/hashing/hash-file.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { type Manifest, manifestFile, readManifest } from '../../publish/manifest/manifest.ts';
import { isOurs, marker } from '../../publish/manifest/site-version.ts';

/** A built site. It is only read. */
export interface BuiltSite {
  readonly folder: string;
  /** Its files, without the manifest and the marker of a site. */
  readonly manifest: Manifest;
  /** The bytes of a file. Throws where they differ from those that were built. */
  readonly read: (path: string) => Buffer;
  /** The size of a file, which may be large, or of its copy. Throws like `read`. */
  readonly checkedSize: (path: string, copy?: string) => number;
}

/** Opens the site in a folder. Throws where there is none, or where it has no manifest. */
export function openBuiltSite(folder: string): BuiltSite {
  if (!isOurs(folder)) throw new Error(`${folder} has no site. Build it with: npm run build`);
  const manifest = new Map(readManifest(join(folder, manifestFile)));
  if (!manifest.delete(marker.file)) throw new Error(`${folder} has no manifest. Build the site again.`);
  const differs = (file: string) =>
    new Error(
      `${file} differs from what was built. Run "npm run verify" for a list of such files, and build the site again.`,
    );
  return {
    folder,
    manifest,
    read: (path) => {
      const file = join(folder, path);
      const bytes = existsSync(file) ? readFileSync(file) : undefined;
      if (!bytes || sha256(bytes) !== manifest.get(path)) throw differs(file);
      return bytes;
    },
    checkedSize: (path, copy = join(folder, path)) => {
      if (!existsSync(copy) || hashFile(copy) !== manifest.get(path)) throw differs(join(folder, path));
      return statSync(copy).size;
    },
  };
}
