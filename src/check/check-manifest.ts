import { join } from 'node:path';
import { type Manifest, manifestFile, parseManifest } from '../publish/manifest.ts';
import { readIfThere } from '../publish/read-if-there.ts';
import type { Finding } from './finding.ts';

/** The manifest of a site, and what is wrong with its text and with the list of files. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}

/** Reads the manifest of a site that has these files. Whether the hashes are true is seen when the files are read. */
export function checkManifest(root: string, files: readonly string[]): ReadManifest {
  const text = readIfThere(join(root, manifestFile));
  const note = (file: string, message: string): Finding => ({ kind: 'manifest', file, message });
  if (text === undefined) return { manifest: new Map(), findings: [note(manifestFile, 'is missing')] };
  const manifest = parseManifest(text);
  const present = new Set(files);
  const lines = text.split('\n').filter((line) => line !== '').length;
  return {
    manifest,
    findings: [
      ...(lines === manifest.size
        ? []
        : [note(manifestFile, `has ${lines - manifest.size} damaged or repeated lines`)]),
      ...(manifest.has(manifestFile) ? [note(manifestFile, 'lists itself')] : []),
      ...[...manifest.keys()]
        .filter((path) => !present.has(path))
        .map((path) => note(path, 'is listed in the manifest, and missing')),
      ...files
        .filter((path) => path !== manifestFile && !manifest.has(path))
        .map((path) => note(path, 'is not listed in the manifest')),
    ],
  };
}
