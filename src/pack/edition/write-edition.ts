import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { openSiteFolder } from '../../publish/folder/site-folder.ts';
import type { FileChanges } from '../../publish/manifest/manifest-difference.ts';
import type { BuiltSite } from './built-site.ts';
import { editionFile, isConverted, isLeftOut } from './edition-file.ts';
import type { EditionForm } from './edition-page.ts';

export interface WrittenEdition {
  readonly files: number;
  readonly bytes: number;
  readonly changes: FileChanges;
}

/**
 * Writes an edition of a site into a folder: all pages, pictures and the search work without a server. Like a site, it is published
 * as a whole, and only changed files are written. Files of the owner (`own`) stay as they are. `remedy` says how to choose another folder.
 */
export async function writeEdition(
  site: BuiltSite,
  out: string,
  form: EditionForm,
  {
    own = new Set(),
    onProgress = () => {},
    remedy,
  }: {
    readonly own?: ReadonlySet<string>;
    readonly onProgress?: (done: number, total: number) => void;
    readonly remedy?: string;
  } = {},
): Promise<WrittenEdition> {
  const folder = await openSiteFolder(out, { standby: false, remedy });
  const paths = [...site.manifest.keys()].filter((path) => !isLeftOut(path));
  const hashes = new Map<string, string>();
  let size = 0;
  for (const [done, source] of paths.entries()) {
    const targetOf = (path: string, hash: string) => {
      hashes.set(path, hash);
      return folder.current?.manifest.get(path) === hash ? undefined : join(folder.staging, path);
    };
    if (isConverted(source) && !own.has(source)) {
      const { path, bytes } = convertFile(site, source, form);
      const target = targetOf(path, sha256(bytes));
      if (target !== undefined) write(target, bytes);
      size += bytes.length;
    } else {
      const target = targetOf(source, site.manifest.get(source) ?? '');
      if (target !== undefined) copy(join(site.folder, source), target);
      size += site.checkedSize(source, target);
    }
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

/** Copies a file without reading it whole. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(from)) copyFileSync(from, to);
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
