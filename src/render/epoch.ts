import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../language/collator.ts';

/** The files that the catalogue's content depends on, besides the articles. */
const catalogSources = [
  'package-lock.json',
  '_data/vocabulary.json',
  'src/articles',
  'src/catalog',
  'src/language',
  'src/pictures',
  'src/settings',
];
/** The files that the pages depend on, besides the articles: templates, texts, styles, code and package versions. */
const pageSources = ['package-lock.json', '_includes', '_data', 'src'];
/** Folders of source code that no page depends on. */
const apart = new Set(['src/build', 'src/check', 'src/import', 'src/publish', 'src/report', 'src/serve']);

/** Hashes of these files. When a hash changes, the catalogue or all pages are made again. */
export interface Epochs {
  readonly catalog: string;
  readonly pages: string;
}

export function epochsOf(root: string, siteFile: string): Epochs {
  return { catalog: hashOf(root, siteFile, catalogSources), pages: hashOf(root, siteFile, pageSources) };
}

function hashOf(root: string, siteFile: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(siteFile));
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): readonly string[] {
  if (apart.has(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => byCodeUnit(a.name, b.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
