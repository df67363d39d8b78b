import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { readSmallFile } from '../files/folder-tree.ts';
import { fetchManifest } from './fetch-manifest.ts';

/** A manifest that was kept apart from the files it lists. */
export interface KeptManifest {
  readonly source: string;
  readonly text: string;
  /** The addresses that an URL redirected to. */
  readonly redirects: readonly string[];
}

/** Reads a manifest from a file or an address. Throws where it lies in the folder that is verified, and so proves nothing. */
export async function readKeptManifest(source: string, target: string): Promise<KeptManifest> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) {
    const { bytes, redirects } = await fetchManifest(source);
    return { source, text: textOf(bytes, source), redirects };
  }
  const bytes = readSmallFile(source);
  if (bytes === undefined)
    throw new Error(`${source} does not exist. Give the manifest that you kept, or its address.`);
  if (`${realpathSync(source)}${sep}`.startsWith(`${realpathSync(target)}${sep}`)) {
    throw new Error(`${source} is part of ${target}, so it proves nothing. Give a manifest that was kept elsewhere.`);
  }
  return { source, text: textOf(bytes, source), redirects: [] };
}

/** The text of a manifest. Editors on Windows add carriage returns and a byte order mark. */
function textOf(bytes: Uint8Array, source: string): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  if (/^\\?[0-9a-f]{64}\s/im.test(text)) return text;
  const kind = /^\s*</.test(text) ? 'a web page' : 'no manifest';
  throw new Error(`${source} is ${kind}. A manifest has lines of a SHA-256 and a path, as manifest-sha256.txt does.`);
}
