import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../language/sha256.ts';
import type { FileChanges } from '../../publish/folder/manifest-difference.ts';
import { openSiteFolder } from '../../publish/site-folder.ts';
import type { BuiltSite } from '../built-site.ts';
import { editionFile, isLeftOut } from './edition-file.ts';
import type { EditionForm } from './edition-page.ts';

/** What was written. */
export interface WrittenEdition {
  readonly files: number;
  readonly bytes: number;
  readonly changes: FileChanges;
}

/**
 * Makes a folder hold an edition of a site: every page, picture and the search work without a server.
 * It is published as a site is: whoever reads it meanwhile finds the old one or the new one, and only what changed is written.
 */
export async function writeEdition(
  site: BuiltSite,
  out: string,
  form: EditionForm,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<WrittenEdition> {
  const folder = await openSiteFolder(out, { spare: false });
  const paths = [...site.manifest.keys()].filter((path) => !isLeftOut(path));
  const wanted = new Map<string, string>();
  let size = 0;
  for (const [done, source] of paths.entries()) {
    const { path, bytes } = madeOf(site, source, form);
    const hash = sha256(bytes);
    wanted.set(path, hash);
    size += bytes.length;
    if (folder.current?.manifest.get(path) !== hash) write(join(folder.staging, path), bytes);
    onProgress(done + 1, paths.length);
  }
  const changes = await folder.publish(wanted);
  return { files: wanted.size, bytes: size, changes };
}

function madeOf(site: BuiltSite, path: string, form: EditionForm) {
  try {
    return editionFile(path, site.read(path), site.read, form);
  } catch (cause) {
    throw new Error(`${join(site.folder, path)} can't be put into an edition`, { cause });
  }
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
