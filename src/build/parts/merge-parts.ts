import { constants, copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile } from '../../language/hashing/hash-file.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { openSiteFolder } from '../../publish/folder/site-folder.ts';
import { hostWarnings } from '../../publish/host/host-warnings.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';
import type { FileChanges } from '../../publish/manifest/manifest-difference.ts';
import { searchFileReader } from '../../search/build/files/search-file-reader.ts';
import { partMakers } from '../../search/build/table/part-makers.ts';
import type { ReuseOrMake } from '../../search/build/table/search-parts.ts';
import { writeSearchTable } from '../../search/build/table/write-search-table.ts';
import { dataFolder } from '../../settings/files/archive-paths.ts';
import type { Problem } from '../../settings/files/problem.ts';
import { readVocabulary } from '../../settings/vocabulary.ts';
import { writeDataPackage } from '../data/data-package.ts';
import { joinOfflineFiles, offlineFiles } from '../offline/offline-files.ts';
import { writeOffline } from '../offline/write-offline.ts';
import type { BuildOptions, ProgressEvent } from '../options/build-report.ts';
import { type Part, partFolder, readPart } from './part.ts';

/** The result of a merge. */
export interface MergeReport {
  readonly articles: number;
  readonly files: FileChanges;
  readonly warnings: readonly Problem[];
}

interface PartInFolder {
  readonly folder: string;
  readonly part: Part;
}

/** Merges the parts that `buildPart` wrote. The site has the same bytes as one that a single machine builds. */
export async function mergeParts(
  folders: readonly string[],
  { root = '', out }: Pick<BuildOptions, 'root' | 'out'>,
  report: (event: ProgressEvent) => void,
): Promise<MergeReport> {
  const parts = folders.map((folder) => ({ folder, part: readPart(folder) }));
  const [first] = parts;
  if (!first) throw new Error('--merge needs the folders of the parts: npm run build -- --merge DIR…');
  assertComplete(parts, first);
  const site = await openSiteFolder(out);
  const manifest = new Map<string, string>();
  const total = parts.reduce((sum, { part }) => sum + Object.keys(part.files).length, 0);
  for (const source of parts) {
    for (const [file, hash] of Object.entries(source.part.files)) {
      if (site.current?.manifest.get(file) !== hash) stage(source, file, hash, site.staging);
      manifest.set(file, hash);
      if (manifest.size % 1000 === 0) report({ stage: 'publish', done: manifest.size, total });
    }
  }
  const table = first.part.hasSearch
    ? await searchTable(parts, manifest, site.staging, { root, out })
    : new Map<string, string>();
  for (const [file, hash] of table) manifest.set(file, hash);
  if (first.part.data) {
    const data = parts.flatMap(({ part }) => part.data?.files ?? []);
    for (const [file, hash] of writeDataPackage(first.part.data.about, data, site.staging)) manifest.set(file, hash);
  }
  const sizeOf = (file: string) => statSync(join(site.staging, file)).size;
  const groups = joinOfflineFiles([
    ...parts.map(({ part }) => new Map(Object.entries(part.offline.groups))),
    offlineFiles(table, () => [], sizeOf),
  ]);
  for (const [file, hash] of writeOffline(groups, first.part.offline.worker, site.staging)) manifest.set(file, hash);
  const files = await site.publish(manifest);
  report({ stage: 'publish', done: total, total });
  return { articles: first.part.articles, files, warnings: hostWarnings(out, manifest) };
}

/** Checks that every part of one site is there exactly once. */
function assertComplete(
  parts: readonly PartInFolder[],
  { part: { count, source }, folder: first }: PartInFolder,
): void {
  const seen = new Map<number, string>();
  for (const { folder, part } of parts) {
    if (part.count !== count) {
      throw new Error(
        `${folder} is part ${part.index}/${part.count}, but ${first} is one of ${count}: build all with one number.`,
      );
    }
    if (part.source !== source) {
      throw new Error(
        `${folder} was made from other articles, settings or versions than ${first}: build both from the same.`,
      );
    }
    const other = seen.get(part.index);
    if (other !== undefined)
      throw new Error(`${folder} is part ${part.index}/${count}, and so is ${other}: name each part once.`);
    seen.set(part.index, folder);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    const names = missing.map((index) => `${index}/${count}`).join(', ');
    throw new Error(`Missing: part ${names}. Build it with --shard=${missing[0]}/${count}, and name its folder too.`);
  }
}

function stage({ folder }: PartInFolder, file: string, hash: string, staging: string): void {
  const from = join(folder, partFolder, file);
  const to = join(staging, file);
  mkdirSync(dirname(to), { recursive: true });
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  } catch (cause) {
    throw new Error(`${from} is missing: copy or build this part again.`, { cause });
  }
  if (hashFile(to) !== hash) throw new Error(`${from} is damaged: copy or build this part again.`);
}

/** Writes the table of all search shards, with the directories. No part can build it alone. */
async function searchTable(
  parts: readonly PartInFolder[],
  manifest: Manifest,
  staging: string,
  { root, out }: { readonly root: string; readonly out: string },
): Promise<ReadonlyMap<string, string>> {
  const shards = parts.flatMap(({ part }) => part.search).toSorted((a, b) => (a.shard.name < b.shard.name ? 1 : -1));
  const vocabulary = await readVocabulary(join(dataFolder(root), 'vocabulary.json'));
  const folder = join(staging, 'search');
  const readFile = searchFileReader([folder, join(out, 'search')]);
  const read = (path: string) => {
    const bytes = readFile(path);
    if (sha256(bytes) === manifest.get(`search/${path}`)) return bytes;
    throw new Error(`${join(out, 'search', path)} was changed after it was published. Delete it and merge again.`);
  };
  const partFiles: string[] = [];
  const alwaysMake: ReuseOrMake = async (_name, _inputs, make) => {
    const made = await make();
    partFiles.push(...made.files);
    return made;
  };
  const makers = partMakers({ read, searchDir: folder });
  const tableFiles = await writeSearchTable({ shards, vocabulary, makers, reuseOrMake: alwaysMake }, folder);
  return new Map(
    [...partFiles, ...tableFiles].map((name) => [`search/${name}`, sha256(readFileSync(join(folder, name)))]),
  );
}
