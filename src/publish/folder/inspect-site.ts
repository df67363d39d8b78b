import { join } from 'node:path';
import { hasHash } from '../../language/hashing/hash-file.ts';
import { cachedFolderReader } from '../disk/folder-entries.ts';
import { readIfExists } from '../disk/text-file.ts';
import { type FolderContent, walkFiles } from '../disk/walk-files.ts';
import { type Manifest, manifestFile, parseManifest } from '../manifest/manifest.ts';
import { isOurs } from '../manifest/site-version.ts';
import { innerWorkFolder } from './work-paths.ts';

/** The differences between a site folder and its manifest. */
export interface SiteInspection {
  /** Files in the manifest that are missing or, if every file was read, damaged. */
  readonly lost: readonly string[];
  /** Files that are not ours: a CNAME, the `.git` of a published branch. */
  readonly foreign: FolderContent;
}

/** Lists the files of a site folder and compares them with its manifest. `verify` reads every file. */
export type InspectSite = (out: string, verify?: boolean) => SiteInspection;

/** Returns an inspection that caches the manifest and the folders that do not change between two calls. */
export function siteInspector(): InspectSite {
  const readFolder = cachedFolderReader();
  let cached: { readonly text: string; readonly manifest: Manifest } = { text: '', manifest: new Map() };
  return (out, verify = false) => {
    const text = (isOurs(out) && readIfExists(join(out, manifestFile))) || '';
    if (text !== cached.text) cached = { text, manifest: parseManifest(text) };
    const { manifest } = cached;
    const { files, links, others, emptyFolders } = walkFiles(out, [innerWorkFolder, manifestFile], readFolder);
    const present = new Set(files);
    const isLost = (path: string, hash: string) => !present.has(path) || (verify && !hasHash(join(out, path), hash));
    const lost = [...manifest].filter(([path, hash]) => isLost(path, hash)).map(([path]) => path);
    return { lost, foreign: { files: files.filter((path) => !manifest.has(path)), links, others, emptyFolders } };
  };
}
