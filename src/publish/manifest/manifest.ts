import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { readIfExists } from '../disk/text-file.ts';

/** The files of a version of the site: path with `/` from the site's root => SHA-256 of its bytes in hex. */
export type Manifest = ReadonlyMap<string, string>;

/** The file at the site's root that lists every other file of ours, readable by `sha256sum -c`. */
export const manifestFile = 'manifest-sha256.txt';

const line = /^[0-9a-f]{64} [ *]./;
const strayStep = /(?:^|\/)\.{0,2}(?:\/|$)|\0/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const unescapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** The manifest as text, sorted by code unit, with names escaped as GNU sha256sum does. */
export function formatManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort(byCodeUnit);
  return paths.map((path) => manifestLine(path, manifest.get(path) ?? '')).join('');
}

function manifestLine(path: string, hash: string): string {
  if (!/[\\\n\r]/.test(path)) return `${hash}  ${path}\n`;
  return `\\${hash}  ${path.replace(/[\\\n\r]/g, (character) => escapes[character] ?? character)}\n`;
}

/** What a manifest's text lists. A damaged line, or a path that leads out of the site, counts as not listed. */
export function parseManifest(text: string): Manifest {
  const manifest = new Map<string, string>();
  for (const entry of text.split('\n')) {
    const escaped = entry.startsWith('\\');
    const listed = escaped ? entry.slice(1) : entry;
    if (!line.test(listed)) continue;
    const name = listed.slice(66);
    const path = escaped ? name.replace(/\\[\\nr]/g, (pair) => unescapes[pair] ?? pair) : name;
    if (staysInside(path)) manifest.set(path, listed.slice(0, 64));
  }
  return manifest;
}

/** Whether a manifest's text was read to its end, and every line of it counts. */
export function isWholeManifest(text: string, { size }: Manifest): boolean {
  return text.endsWith('\n') && text.split('\n').length === size + 1;
}

/** Whether a path names something in the folder that it starts from. */
export function staysInside(path: string): boolean {
  return !strayStep.test(path) && !(process.platform === 'win32' && path.includes('\\'));
}

/** The manifest in a file; undefined where there is no such file. */
export function readManifest(file: string): Manifest | undefined {
  const text = readIfExists(file);
  return text === undefined ? undefined : parseManifest(text);
}

/** The name of a version of the site: the hash of its manifest's text. */
export function versionId(manifestText: string): string {
  return sha256(manifestText);
}
