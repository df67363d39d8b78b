import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';
import { walkFiles } from '../../publish/folder/walk-files.ts';
import { bagLine } from './bag-line.ts';

/** A folder or file that goes into a bag, and where. */
export interface BagSource {
  readonly from: string;
  /** Path below the bag's `data/`. */
  readonly to: string;
  /** Whether a file of the folder, by its path in it, goes in. */
  readonly takes?: (path: string) => boolean;
}

/** What a bag tells of itself, in the words of RFC 8493. */
export type BagInfo = Readonly<Record<string, string>>;

/**
 * Writes a bag (BagIt 1.0, RFC 8493): copies of the sources below `data/`, a manifest of their hashes, and what it is. An old bag
 * in its place goes when the new one is whole; any other folder is refused.
 */
export function writeBag(
  sources: readonly BagSource[],
  info: BagInfo,
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): { readonly files: number; readonly bytes: number } {
  assertFree(out);
  const part = `${out}.part`;
  rmSync(part, { recursive: true, force: true });
  const files = sources.flatMap(filesOf).toSorted((a, b) => byCodeUnit(a.to, b.to));
  let bytes = 0;
  const lines = files.map(({ from, to }, done) => {
    mkdirSync(dirname(join(part, to)), { recursive: true });
    copyFileSync(from, join(part, to));
    const copy = readFileSync(join(part, to));
    bytes += copy.length;
    onProgress(done + 1, files.length);
    return bagLine(sha256(copy), to);
  });
  const tags = new Map([
    ['bag-info.txt', infoText({ ...info, 'Payload-Oxum': `${bytes}.${files.length}` })],
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', lines.join('')],
  ]);
  const tagLines = [...tags].map(([file, text]) => bagLine(sha256(text), file));
  for (const [file, text] of [...tags, ['tagmanifest-sha256.txt', tagLines.join('')] as const]) {
    writeFileSync(join(part, file), text);
  }
  rmSync(out, { recursive: true, force: true });
  renameSync(part, out);
  return { files: files.length, bytes };
}

function filesOf({
  from,
  to,
  takes = () => true,
}: BagSource): readonly { readonly from: string; readonly to: string }[] {
  if (!existsSync(from))
    throw new Error(`${from} is not there: a bag holds the sources too. Name them as for the build.`);
  const { files } = walkFiles(from);
  return files.filter(takes).map((path) => ({ from: join(from, path), to: `data/${to}/${path}` }));
}

function assertFree(out: string): void {
  if (!existsSync(out) || existsSync(join(out, 'bagit.txt')) || readdirSync(out).length === 0) return;
  throw new Error(`${out} holds something else than a bag: nothing was touched. Choose another folder.`);
}

/** A label a line; a line break within a value would begin another label. */
function infoText(info: BagInfo): string {
  return Object.entries(info)
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`)
    .join('');
}
