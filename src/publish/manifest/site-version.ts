import { join } from 'node:path';
import { readIfExists } from '../disk/text-file.ts';
import { formatManifest, isWholeManifest, type Manifest, manifestFile, parseManifest, versionId } from './manifest.ts';

/** The file that marks a folder as ours. It is part of every site and its manifest. */
export const marker = {
  file: 'sanchika.json',
  text: `${JSON.stringify({ generator: 'sanchika', manifest: manifestFile }, null, 2)}\n`,
} as const;

/** The version of a site in a folder. */
export interface SiteVersion {
  /** Hash of its manifest's text: equal for equal sites, another one where a file has gone missing. */
  readonly id: string;
  /** The files of ours that are there. */
  readonly manifest: Manifest;
  /** Whether the manifest could be read to its end; if not, any file in the folder may be ours. */
  readonly intact: boolean;
}

/** The version in a folder. Undefined if the folder is not ours. `lost` lists the missing files. */
export function readSiteVersion(out: string, lost: readonly string[]): SiteVersion | undefined {
  if (!isOurs(out)) return undefined;
  const text = readIfExists(join(out, manifestFile)) ?? '';
  const listed = parseManifest(text);
  const intact = isWholeManifest(text, listed);
  if (intact && lost.length === 0) return { id: versionId(text), manifest: listed, intact };
  const missing = new Set(lost);
  const manifest = new Map([...listed].filter(([path]) => !missing.has(path)));
  return { id: versionId(formatManifest(manifest)), manifest, intact };
}

/** A version without one of its files. */
export function withoutFile(version: SiteVersion, file: string): SiteVersion {
  const manifest = new Map(version.manifest);
  manifest.delete(file);
  return { ...version, id: versionId(formatManifest(manifest)), manifest };
}

/** Whether a folder holds a site that we wrote. */
export function isOurs(out: string): boolean {
  return readIfExists(join(out, marker.file))?.includes('"generator": "sanchika"') ?? false;
}
