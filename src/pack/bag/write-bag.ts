import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { hashFile } from '../../language/hashing/hash-file.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { bagLine } from './bag-line.ts';

/** A folder or file to copy into a bag. */
export interface BagSource {
  readonly from: string;
  /** Path below the bag's `data/`. */
  readonly to: string;
  /** Whether to copy a file of the folder, given its path in it. */
  readonly includes?: (path: string) => boolean;
}

/** The metadata of a bag, by the labels of RFC 8493. */
export type BagInfo = Readonly<Record<string, string>>;

/** Writes a bag (BagIt 1.0, RFC 8493) into an empty folder: copies of the sources in `data/`, a manifest of their hashes, and metadata. */
export function writeBag(
  sources: readonly BagSource[],
  info: BagInfo,
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): { readonly files: number; readonly bytes: number } {
  const files = sources.flatMap(filesOf).toSorted((a, b) => byCodeUnit(a.to, b.to));
  let bytes = 0;
  const lines = files.map(({ from, to }, done) => {
    mkdirSync(dirname(join(out, to)), { recursive: true });
    copyFileSync(from, join(out, to));
    const copy = join(out, to);
    bytes += statSync(copy).size;
    onProgress(done + 1, files.length);
    return bagLine(hashFile(copy), to);
  });
  const tags = new Map([
    ['bag-info.txt', infoText({ ...info, 'Payload-Oxum': `${bytes}.${files.length}` })],
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', lines.join('')],
  ]);
  const tagLines = [...tags].map(([file, text]) => bagLine(sha256(text), file));
  for (const [file, text] of [...tags, ['tagmanifest-sha256.txt', tagLines.join('')] as const]) {
    writeFileSync(join(out, file), text);
  }
  return { files: files.length, bytes };
}

function filesOf({
  from,
  to,
  includes = () => true,
}: BagSource): readonly { readonly from: string; readonly to: string }[] {
  if (!existsSync(from))
    throw new Error(`${from} does not exist. A bag contains the sources: give the same options as for the build.`);
  if (statSync(from).isFile()) return [{ from, to: `data/${to}` }];
  const { files } = walkFiles(from);
  return files.filter(includes).map((path) => ({ from: join(from, path), to: `data/${to}/${path}` }));
}

/** One label on each line. Line breaks in a value become spaces. */
function infoText(info: BagInfo): string {
  return Object.entries(info)
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`)
    .join('');
}
