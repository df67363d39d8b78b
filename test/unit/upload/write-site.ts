import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { formatManifest, manifestFile } from '../../../src/publish/manifest/manifest.ts';
import { marker } from '../../../src/publish/manifest/site-version.ts';
import type { Version } from '../publish/folder/publish-version.ts';

/** Writes a site as a build does, and returns its folder. */
export function writeSite(version: Version): string {
  const folder = mkdtempSync(join(tmpdir(), 'upload-site-'));
  const files = { ...version, [marker.file]: marker.text };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const manifest = new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  writeFileSync(join(folder, manifestFile), formatManifest(manifest));
  return folder;
}

/** A version of a site: pages of its own, pages of all versions with another text, and files with hashes in their names. */
export function versionNumber(number: number, pages = 20): Version {
  const names = Array.from({ length: pages }, (_, index) => index);
  return Object.fromEntries([
    ['index.html', `home ${number}`],
    ['sw.js', `worker ${number}`],
    [`assets/style-${number}.css`, `style ${number}`],
    ...names.map((name) => [
      `2020/${name}.html`,
      `page ${name}${name % 3 === 0 ? ` of ${number}` : ''} ${'text '.repeat(300)}`,
    ]),
    ...names.map((name) => [`${number}/only/${name}.html`, `only in ${number}`]),
  ]);
}
