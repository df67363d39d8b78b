import { join } from 'node:path';
import { readIfExists } from '../publish/disk/text-file.ts';
import { type Manifest, manifestFile, parseManifest } from '../publish/manifest/manifest.ts';
import type { Finding } from './findings/finding.ts';

/** The manifest of a site, and findings about its text and its list of files. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}

/** Reads the manifest of a site and compares its list with the files. The hashes are checked when the files are read. */
export function checkManifest(root: string, files: readonly string[]): ReadManifest {
  const text = readIfExists(join(root, manifestFile));
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
        .map((path) => note(path, 'is missing, but listed in the manifest')),
      ...files
        .filter((path) => path !== manifestFile && !manifest.has(path))
        .map((path) => note(path, 'is not listed in the manifest')),
    ],
  };
}
