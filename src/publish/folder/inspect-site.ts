import { join } from 'node:path';
import { type Manifest, manifestFile, parseManifest } from '../manifest.ts';
import { readIfExists } from '../read-if-exists.ts';
import { hasHash, isOurs } from './site-version.ts';
import { type FolderContent, walkFiles } from './walk-files.ts';
import { innerWorkFolder } from './work-paths.ts';

/** What lies in the folders of a site, compared with its manifest. */
export interface SiteInspection {
  /** Files that the site's manifest lists and that are not there, or, where every file was read, are damaged. */
  readonly lost: readonly string[];
  /** What lies in the folder without being ours: a CNAME, the `.git` of a branch that is published. */
  readonly foreign: FolderContent;
}

let known: { readonly text: string; readonly manifest: Manifest } = { text: '', manifest: new Map() };

/** Lists the files of a site folder and compares them with its manifest. `verify` reads every file. */
export function inspectSite(out: string, verify = false): SiteInspection {
  const text = (isOurs(out) && readIfExists(join(out, manifestFile))) || '';
  if (text !== known.text) known = { text, manifest: parseManifest(text) };
  const { manifest } = known;
  const { files, links, others, emptyFolders } = walkFiles(out, [innerWorkFolder, manifestFile]);
  const present = new Set(files);
  const lost: string[] = [];
  for (const [path, hash] of manifest)
    if (!present.has(path) || (verify && !hasHash(join(out, path), hash))) lost.push(path);
  return { lost, foreign: { files: files.filter((path) => !manifest.has(path)), links, others, emptyFolders } };
}
