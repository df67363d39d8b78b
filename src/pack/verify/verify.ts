import { existsSync, statSync } from 'node:fs';
import { byCodeUnit } from '../../language/collator.ts';
import type { FileFinding, FileTree } from '../files/file-tree.ts';
import { folderTree } from '../files/folder-tree.ts';
import { zipTree } from '../files/zip/zip-tree.ts';
import type { PublicKey } from '../signature/public-key.ts';
import type { Signed } from '../signature/signature-file.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { type Listing, readListing } from './listing.ts';
import { verifySignature } from './verify-signature.ts';

/** The differences between files and their manifest, by path. */
export interface Verdict {
  readonly kind: 'site' | 'ZIP' | 'bag';
  /** How many files are unchanged. */
  readonly sound: number;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** What a site of this program never has. */
  readonly findings: readonly FileFinding[];
  /** Who signed, where a key was given and the signature is right. */
  readonly signed: Signed | undefined;
  /** The manifest that a signature covers. */
  readonly manifest: Listing['top'];
}

/** What to compare with, besides the manifest inside. */
export interface Proof {
  readonly kept?: KeptManifest | undefined;
  readonly key?: PublicKey | undefined;
  /** Whether folders of git and of builds count as files outside of the manifest; always with `kept` or `key`. */
  readonly whole?: boolean;
}

/** How many files are read at the same time. */
const concurrency = 4;

/**
 * Compares a site's folder, an edition, a ZIP of one, or a bag with its manifest, or with one that was kept elsewhere. With a key,
 * the manifest must be signed by it. Throws where there is no manifest, or where the signature is wrong.
 */
export async function verify(
  path: string,
  { kept, key, whole = kept !== undefined || key !== undefined }: Proof = {},
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Verdict> {
  if (!existsSync(path)) throw new Error(`${path} does not exist. Give the path of a folder or ZIP.`);
  const tree = statSync(path).isFile() ? await zipTree(path) : folderTree(path, { whole });
  try {
    const listing = await readListing(tree, path, kept?.text);
    const signed = key && (await verifySignature(tree, listing, path, key));
    const verdict = await compare(tree, listing, onProgress);
    return { kind: tree.isZip ? 'ZIP' : listing.kind, ...verdict, signed, manifest: listing.top };
  } finally {
    tree.close();
  }
}

/** Whether nothing differs. */
export function isSound({ changed, added, missing, findings }: Verdict): boolean {
  return changed.length + added.length + missing.length + findings.length === 0;
}

async function compare(
  tree: FileTree,
  { listed, unlisted, findings }: Listing,
  onProgress: (done: number, total: number) => void,
): Promise<Omit<Verdict, 'kind' | 'signed' | 'manifest'>> {
  const present = new Set(tree.paths);
  const unusual = new Set(tree.findings.map(({ path }) => path));
  const changed: string[] = [];
  const found: FileFinding[] = [];
  const queue = [...listed].filter(([path]) => present.has(path)).values();
  let done = 0;
  const compareNext = async () => {
    for (const [path, hash] of queue) {
      const check = await tree.check(path);
      if (check.finding !== undefined && (check.hash ?? hash) === hash) found.push(check.finding);
      else if (check.hash !== hash) changed.push(path);
      done += 1;
      onProgress(done, listed.size);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, compareNext));
  const missing = [...listed.keys()].filter((path) => !present.has(path) && !unusual.has(path)).toSorted(byCodeUnit);
  const all = [...findings, ...tree.findings, ...found, ...emptyFolderFindings(tree.emptyFolders, missing)];
  return {
    sound: done - changed.length - found.length,
    changed: changed.toSorted(byCodeUnit),
    added: tree.paths.filter((path) => !listed.has(path) && !unlisted.has(path)).toSorted(byCodeUnit),
    missing,
    findings: all.toSorted((a, b) => byCodeUnit(a.path, b.path)),
  };
}

/** Folders that never held a file of the manifest. One whose files are missing is not worth a second line. */
function emptyFolderFindings(folders: readonly string[], missing: readonly string[]): readonly FileFinding[] {
  return folders
    .filter((folder) => !missing.some((path) => path.startsWith(`${folder}/`)))
    .map((path) => ({ problem: 'empty folder', path, remedy: 'remove it: no manifest can list it' }));
}
