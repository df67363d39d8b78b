import { existsSync, statSync } from 'node:fs';
import { byCodeUnit } from '../../language/collator.ts';
import { manifestFile, parseManifest } from '../../publish/manifest/manifest.ts';
import { marker } from '../../publish/manifest/site-version.ts';
import { parseBagManifest } from '../bag/bag-line.ts';
import { type FileTree, folderTree } from './folder-tree.ts';
import { zipTree } from './zip-tree.ts';

/** The differences between files and their manifest, by path. */
export interface Verdict {
  readonly kind: 'site' | 'ZIP' | 'bag';
  /** How many files are unchanged. */
  readonly sound: number;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** How many files are read at the same time. */
const concurrency = 4;

/** Compares a site's folder, an edition, a ZIP of one, or a bag with its manifest. Throws where there is no manifest. */
export async function verify(
  path: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Verdict> {
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  const isFile = statSync(path).isFile();
  const tree = isFile ? await zipTree(path) : folderTree(path);
  try {
    const { listed, unlisted, kind } = await readListed(tree, path);
    const verdict = await compare(tree, listed, unlisted, onProgress);
    return { kind: isFile ? 'ZIP' : kind, ...verdict };
  } finally {
    tree.close();
  }
}

interface Listed {
  readonly kind: 'site' | 'bag';
  readonly listed: ReadonlyMap<string, string>;
  /** The manifests, which no manifest lists. */
  readonly unlisted: ReadonlySet<string>;
}

async function readListed(tree: FileTree, path: string): Promise<Listed> {
  const manifest = await tree.text(manifestFile);
  const tags = await tree.text('tagmanifest-sha256.txt');
  if (manifest !== undefined && tree.paths.includes('bagit.txt')) {
    const listed = new Map([...parseBagManifest(manifest), ...parseBagManifest(tags ?? '')]);
    const own = tags === undefined ? ['bagit.txt', 'bag-info.txt', manifestFile] : [];
    return { kind: 'bag', listed, unlisted: new Set([...own, 'tagmanifest-sha256.txt']) };
  }
  if (manifest === undefined) {
    const hint = tree.paths.includes(marker.file) ? ', though it is a site' : '';
    throw new Error(`${path} has no manifest${hint}. A site, a ZIP or a bag of this program contains ${manifestFile}.`);
  }
  return { kind: 'site', listed: parseManifest(manifest), unlisted: new Set([manifestFile]) };
}

async function compare(
  tree: FileTree,
  listed: ReadonlyMap<string, string>,
  unlisted: ReadonlySet<string>,
  onProgress: (done: number, total: number) => void,
): Promise<Omit<Verdict, 'kind'>> {
  const present = new Set(tree.paths);
  const changed: string[] = [];
  const queue = [...listed].filter(([path]) => present.has(path)).values();
  let done = 0;
  const compareNext = async () => {
    for (const [path, hash] of queue) {
      if ((await hashOf(tree, path)) !== hash) changed.push(path);
      done += 1;
      onProgress(done, listed.size);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, compareNext));
  return {
    sound: done - changed.length,
    changed: changed.toSorted(byCodeUnit),
    added: tree.paths.filter((path) => !listed.has(path) && !unlisted.has(path)).toSorted(byCodeUnit),
    lost: [...listed.keys()].filter((path) => !present.has(path)).toSorted(byCodeUnit),
  };
}

/** The hash of a file; undefined where it cannot be read, as in a damaged ZIP. */
async function hashOf(tree: FileTree, path: string): Promise<string | undefined> {
  try {
    return await tree.hash(path);
  } catch {
    return undefined;
  }
}
