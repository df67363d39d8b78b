import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { foldPath } from '../../articles/files/fold-path.ts';
import { staticFileIssues } from '../../articles/files/static-file.ts';
import { readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { allAddresses } from '../../catalog/queries/article-queries.ts';
import { addressClashes } from '../../catalog/scan/address-clashes.ts';
import { assetOwners, filesOfOthers, saveAssets } from '../../catalog/store/page-store.ts';
import { hashOfBytes } from '../../publish/disk/hash-of-bytes.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import type { Build } from './build.ts';

const prefix = 'static ';
const metadata = 'static-files';
/** What systems and editors leave in folders. */
const ignored = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|[^/]*~|\.[^/]*\.sw[px])$|^\.git\//i;
const megabyte = 1024 * 1024;
const limits = { refused: 1024 * megabyte, warned: 25 * megabyte } as const;

/** The state of each copied file when it was copied: size, and times of its last changes. */
type FileStates = Readonly<Record<string, readonly [size: number, modified: number, changed: number]>>;

/** Copies the owner's files in the folder `static` to the site, as they are. Throws a ProblemsError if one cannot have its address. */
export function buildStatic({ catalog, options, isMine, setup, archive: { paths } }: Build): void {
  const folder = join(paths.root, 'static');
  const owners = assetOwners(catalog, prefix);
  if (!existsSync(folder) && owners.size === 0) return;
  const content = walkFiles(folder);
  const files = content.files.filter((file) => !ignored.test(file));
  const problems = [
    ...problemsOf(files, folder, new Set(siteFilesBeside(catalog))),
    ...[...content.links, ...content.others].map((path) => ({
      file: shownPath(folder, path),
      message: 'is not a plain file',
      remedy: 'put a copy of the file there',
    })),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  const before = options.rehash ? {} : (readJsonMetadata<FileStates>(catalog, metadata) ?? {});
  const states: Record<string, FileStates[string]> = {};
  const mine = files.filter((file) => isMine(prefix + file));
  for (const file of mine) {
    const { size, mtimeMs, ctimeMs } = statSync(join(folder, file));
    states[file] = [size, mtimeMs, ctimeMs];
    if (owners.has(prefix + file) && before[file]?.join() === states[file].join()) continue;
    const copy = join(setup.staging, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(folder, file), copy);
    const sha256 = hashOfBytes(copy);
    catalog.transaction(() => saveAssets(catalog, prefix + file, [{ file, sha256 }]));
  }
  const kept = new Set(mine.map((file) => prefix + file));
  catalog.transaction(() => {
    for (const owner of owners) if (!kept.has(owner)) saveAssets(catalog, owner, []);
    writeMetadata(catalog, metadata, JSON.stringify(states));
  });
}

/** Warnings for files that hosts may refuse. */
export function staticWarnings(root: string): readonly Problem[] {
  const folder = join(root, 'static');
  return walkFiles(folder)
    .files.map((path) => ({ path, bytes: statSync(join(folder, path)).size }))
    .filter(({ bytes }) => bytes > limits.warned)
    .map(({ path, bytes }) => ({
      file: shownPath(folder, path),
      message: `is larger than 25 MB (${Math.ceil(bytes / megabyte)} MB)`,
      remedy: 'Cloudflare Pages refuses it, others do from 100 MB',
    }));
}

/** All other files of the site, and those that articles have or may get. */
function* siteFilesBeside(catalog: Build['catalog']): Generator<string> {
  yield* filesOfOthers(catalog, prefix);
  for (const address of allAddresses(catalog)) for (const ending of ['html', 'json']) yield `${address}.${ending}`;
}

function problemsOf(files: readonly string[], folder: string, others: ReadonlySet<string>): readonly Problem[] {
  const taken = new Map([...others].map((file) => [foldPath(file), file]));
  const folders = new Set([...taken.keys()].flatMap(parents));
  return [
    ...files.flatMap((path) => {
      const file = shownPath(folder, path);
      const folded = foldPath(path);
      const other = [folded, ...parents(folded)].map((name) => taken.get(name)).find((name) => name !== undefined);
      const clash = other ?? (folders.has(folded) ? `${path}/` : undefined);
      return [
        ...staticFileIssues(path).map((issue) => ({ file, ...issue })),
        ...(clash === undefined
          ? []
          : [{ file, message: `has the address of another file of the site: ${clash}`, remedy: 'rename it' }]),
        ...(statSync(join(folder, path)).size > limits.refused
          ? [{ file, message: 'is larger than 1 GB', remedy: 'publish it elsewhere, and link to it' }]
          : []),
      ];
    }),
    ...addressClashes(files, (path) => shownPath(folder, path)),
  ];
}

/** The folders of a path: `a/b/c` => a/b, a. */
function parents(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, names.length - 1 - index).join('/'));
}

function shownPath(folder: string, path: string): string {
  return relative('', join(folder, path)).replaceAll('\\', '/');
}
