import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../language/sha256.ts';
import { openSiteFolder } from '../../publish/folder/site-folder.ts';
import type { FileChanges } from '../../publish/manifest/manifest-difference.ts';
import type { BuiltSite } from './built-site.ts';
import { editionFile, isLeftOut } from './edition-file.ts';
import type { EditionForm } from './edition-page.ts';

export interface WrittenEdition {
  readonly files: number;
  readonly bytes: number;
  readonly changes: FileChanges;
}

/**
 * Writes an edition of a site into a folder: all pages, pictures and the search work without a server. Like a site, it is published
 * as a whole, and only changed files are written. `remedy` says how to choose another folder.
 */
export async function writeEdition(
  site: BuiltSite,
  out: string,
  form: EditionForm,
  onProgress: (done: number, total: number) => void = () => {},
  remedy?: string,
): Promise<WrittenEdition> {
  const folder = await openSiteFolder(out, { standby: false, remedy });
  const paths = [...site.manifest.keys()].filter((path) => !isLeftOut(path));
  const hashes = new Map<string, string>();
  let size = 0;
  for (const [done, source] of paths.entries()) {
    const { path, bytes } = convertFile(site, source, form);
    const hash = sha256(bytes);
    hashes.set(path, hash);
    size += bytes.length;
    if (folder.current?.manifest.get(path) !== hash) write(join(folder.staging, path), bytes);
    onProgress(done + 1, paths.length);
  }
  const changes = await folder.publish(hashes);
  return { files: hashes.size, bytes: size, changes };
}

function convertFile(site: BuiltSite, path: string, form: EditionForm) {
  try {
    return editionFile(path, site.read(path), site.read, form);
  } catch (cause) {
    throw new Error(`${join(site.folder, path)} cannot be converted for an edition`, { cause });
  }
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
