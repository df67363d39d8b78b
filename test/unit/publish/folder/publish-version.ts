import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walkFiles } from '../../../../src/publish/disk/walk-files.ts';
import { openSiteFolder, type SiteFolder } from '../../../../src/publish/folder/site-folder.ts';
import { innerWorkFolder } from '../../../../src/publish/folder/work-paths.ts';
import { type Manifest, manifestFile, parseManifest, versionId } from '../../../../src/publish/manifest/manifest.ts';

/** A version of a site as a test writes it: path => text. */
export type Version = Readonly<Record<string, string>>;

export const manifestOf = (version: Version): Manifest =>
  new Map(Object.entries(version).map(([path, text]) => [path, versionId(text)]));

/** Stages what differs from the version in the folder, as a build does. */
export function stage(folder: SiteFolder, version: Version): void {
  for (const [path, text] of Object.entries(version)) {
    if (folder.current?.manifest.get(path) === versionId(text)) continue;
    mkdirSync(dirname(join(folder.staging, path)), { recursive: true });
    writeFileSync(join(folder.staging, path), text);
  }
}

/** Opens a folder and publishes a version to it. */
export async function publishVersion(
  out: string,
  version: Version,
  options: Parameters<typeof openSiteFolder>[1] = {},
) {
  const folder = await openSiteFolder(out, options);
  stage(folder, version);
  return folder.publish(manifestOf(version));
}

/** The files of a folder with their texts, the manifest and the marker of ownership left out. */
export function contentOf(out: string): Version {
  const ours = [manifestFile, 'sanchika.json'];
  const paths = walkFiles(out, [innerWorkFolder])
    .files.filter((path) => !ours.includes(path))
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(out, path), 'utf8')]));
}

/** What a reader finds wrong with the site in a folder: files that the manifest does not list as they are. */
export function faultsOf(out: string): readonly string[] {
  const listed = parseManifest(readFileSync(join(out, manifestFile), 'utf8'));
  const present = walkFiles(out, [innerWorkFolder]).files.filter((path) => path !== manifestFile);
  const wrong = [...listed].filter(([path, hash]) => {
    return !present.includes(path) || versionId(readFileSync(join(out, path), 'utf8')) !== hash;
  });
  return [...wrong.map(([path]) => path), ...present.filter((path) => !listed.has(path))];
}
