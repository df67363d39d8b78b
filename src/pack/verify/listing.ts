import { sha256 } from '../../language/hashing/sha256.ts';
import { manifestFile, parseManifest } from '../../publish/manifest/manifest.ts';
import { marker } from '../../publish/manifest/site-version.ts';
import { parseBagManifest } from '../bag/bag-line.ts';
import type { FileFinding, FileTree } from '../files/file-tree.ts';
import { signatureEnding } from '../signature/signature-file.ts';
import { manifestFindings } from './manifest-text.ts';

/** The manifest of a bag's other manifest and metadata. */
const tagFile = 'tagmanifest-sha256.txt';

/** The files that should be in a folder or ZIP. */
export interface Listing {
  readonly kind: 'site' | 'bag';
  /** Path => SHA-256 in hex. */
  readonly listed: ReadonlyMap<string, string>;
  /** Manifests and signatures that no manifest lists. */
  readonly unlisted: ReadonlySet<string>;
  readonly findings: readonly FileFinding[];
  /** The manifest that a signature covers: every other file is in it, or in a manifest that it lists. */
  readonly top: { readonly file: string; readonly bytes: Buffer };
}

/** Reads the manifests of a folder or ZIP. `kept` replaces the one that it is a copy of. Throws where there is none. */
export async function readListing(tree: FileTree, path: string, kept: string | undefined): Promise<Listing> {
  const [main, tags] = [await tree.bytes(manifestFile), await tree.bytes(tagFile)];
  if (main !== undefined && tree.paths.includes('bagit.txt')) return bagListing(main, tags, kept);
  if (main === undefined && kept === undefined) {
    const hint = tree.paths.includes(marker.file) ? ', though it is a site' : '';
    throw new Error(`${path} has no manifest${hint}. A site, a ZIP or a bag of this program contains ${manifestFile}.`);
  }
  const text = kept ?? String(main);
  return {
    kind: 'site',
    listed: new Map([...parseManifest(text), ...hashOf(manifestFile, kept)]),
    unlisted: new Set([manifestFile, manifestFile + signatureEnding]),
    findings: manifestFindings(kept === undefined ? manifestFile : 'kept manifest', text, parseManifest),
    top: { file: manifestFile, bytes: main ?? Buffer.from(text) },
  };
}

function bagListing(main: Buffer, tags: Buffer | undefined, kept: string | undefined): Listing {
  const keepsTags = kept !== undefined && parseBagManifest(kept).has(manifestFile);
  const [mainText, tagText] = keepsTags ? [String(main), kept] : [kept ?? String(main), tags?.toString()];
  const top = tags === undefined ? { file: manifestFile, bytes: main } : { file: tagFile, bytes: tags };
  const withoutTags = tagText === undefined ? ['bagit.txt', 'bag-info.txt', manifestFile] : [];
  return {
    kind: 'bag',
    listed: new Map([
      ...parseBagManifest(mainText),
      ...parseBagManifest(tagText ?? ''),
      ...hashOf(keepsTags ? tagFile : manifestFile, kept),
    ]),
    unlisted: new Set([...withoutTags, tagFile, top.file + signatureEnding]),
    findings: [
      ...manifestFindings(manifestFile, mainText, parseBagManifest),
      ...(tagText === undefined ? [] : manifestFindings(tagFile, tagText, parseBagManifest)),
    ],
    top,
  };
}

function hashOf(file: string, text: string | undefined): ReadonlyMap<string, string> {
  return new Map(text === undefined ? [] : [[file, sha256(text)]]);
}
