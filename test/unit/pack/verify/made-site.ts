import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { formatManifest } from '../../../../src/publish/manifest/manifest.ts';

export const madeFiles: Readonly<Record<string, string>> = {
  'index.html': 'start',
  '2023/07/किम.html': 'page',
  'sanchika.json': '{}',
};
const hashes = new Map(Object.entries(madeFiles).map(([path, text]) => [path, sha256(text)]));

/** The manifest of a small site. */
export const madeManifest = formatManifest(hashes);

/** Writes a small site into a new folder. */
export function makeSite(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'made-site-')), 'site');
  writeFiles(folder, { ...madeFiles, 'manifest-sha256.txt': madeManifest });
  return folder;
}

/** Writes a small bag into a new folder. */
export function makeBag(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'made-bag-')), 'bag');
  const payload = Object.fromEntries(Object.entries(madeFiles).map(([path, text]) => [`data/${path}`, text]));
  const listOf = (files: Readonly<Record<string, string>>) =>
    Object.entries(files)
      .map(([path, text]) => `${sha256(text)}  ${path}\n`)
      .join('');
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\n',
    'bag-info.txt': 'a: b\n',
    'manifest-sha256.txt': listOf(payload),
  };
  writeFiles(folder, { ...payload, ...tags, 'tagmanifest-sha256.txt': listOf(tags) });
  return folder;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
