import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { parseExtraFields } from 'yauzl';
import { memberKind, memberName, nameProblem } from './member-name.ts';
import type { ReadZip } from './zip-end.ts';

/** A file or folder of a ZIP. */
export interface ZipMember {
  readonly entry: Entry;
  readonly name: string;
  readonly kind: ReturnType<typeof memberKind>;
  /** The position after its last byte. */
  readonly end: number;
  readonly problems: readonly string[];
}

/** Reads an entry of the central directory and its local header, and lists what disagrees. */
export async function readMember(zip: ZipFile, entry: Entry, read: ReadZip): Promise<ZipMember> {
  const [name, kind] = [memberName(entry), memberKind(entry)];
  const problems = [nameProblem(entry), kindProblem(entry, kind)].filter((problem) => problem !== undefined);
  const local = await zip.readLocalFileHeaderPromise(entry).catch(() => undefined);
  if (local === undefined) {
    return { entry, name, kind, end: entry.relativeOffsetOfLocalHeader, problems: [...problems, 'no local header'] };
  }
  const after = local.fileDataStart + entry.compressedSize;
  const descriptor = isStreamed(entry) ? descriptorLength(entry, read(after, 24)) : 0;
  return {
    entry,
    name,
    kind,
    end: after + (descriptor ?? 0),
    problems: [
      ...problems,
      ...differingFields(entry, local).map((field) => `two headers with different ${field}`),
      ...(descriptor === undefined ? ['data descriptor that disagrees with the header'] : []),
    ],
  };
}

function kindProblem(entry: Entry, kind: ZipMember['kind']): string | undefined {
  if (kind === 'link') return 'symbolic link';
  if (kind === 'other') return 'not a file';
  if (kind === 'folder' && entry.uncompressedSize > 0) return 'folder with bytes';
  if (entry.isEncrypted()) return 'encrypted file';
  return [0, 8].includes(entry.compressionMethod) ? undefined : 'unknown compression method';
}

/** Whether the sizes follow the file in a data descriptor. */
function isStreamed({ generalPurposeBitFlag }: Entry): boolean {
  return (generalPurposeBitFlag & 8) !== 0;
}

function differingFields(entry: Entry, local: LocalFileHeader): readonly string[] {
  const [size, packed] = localSizes(local);
  const same = (ours: number, theirs: number) => ours === theirs || (isStreamed(entry) && theirs === 0);
  const checks: readonly (readonly [string, boolean])[] = [
    ['names', local.fileName.equals(entry.fileNameRaw)],
    ['sizes', same(entry.uncompressedSize, size) && same(entry.compressedSize, packed)],
    ['CRCs', same(entry.crc32, local.crc32)],
    ['methods', local.compressionMethod === entry.compressionMethod],
    ['times', local.lastModFileTime === entry.lastModFileTime && local.lastModFileDate === entry.lastModFileDate],
    ['flags', local.generalPurposeBitFlag === entry.generalPurposeBitFlag],
  ];
  return checks.filter(([, agrees]) => !agrees).map(([field]) => field);
}

/** The uncompressed and compressed size in a local header; those of large files are in an extra field. */
function localSizes({ uncompressedSize, compressedSize, extraField }: LocalFileHeader): readonly [number, number] {
  const long = longSizes(extraField);
  let at = 0;
  const sizeOf = (short: number) => {
    if (short !== 0xffffffff || long === undefined || long.length < at + 8) return short;
    at += 8;
    return Number(long.readBigUInt64LE(at - 8));
  };
  return [sizeOf(uncompressedSize), sizeOf(compressedSize)];
}

function longSizes(extraField: Buffer): Buffer | undefined {
  try {
    return parseExtraFields(extraField).find(({ id }) => id === 1)?.data;
  } catch {
    return undefined; // The sizes then differ, which is a finding.
  }
}

/** The length of a data descriptor: with or without a signature, with short or long sizes. Undefined where none has these values. */
function descriptorLength({ crc32, compressedSize, uncompressedSize }: Entry, bytes: Buffer): number | undefined {
  const forms = [0x08074b50, undefined].flatMap((signature) =>
    [4, 8].map((width) => {
      const form = Buffer.alloc((signature === undefined ? 0 : 4) + 4 + 2 * width);
      let at = 0;
      for (const value of signature === undefined ? [crc32] : [signature, crc32]) at = form.writeUInt32LE(value, at);
      for (const value of [compressedSize, uncompressedSize]) {
        if (width === 8) at = form.writeBigUInt64LE(BigInt(value), at);
        else at = form.writeUInt32LE(value % 2 ** 32, at);
      }
      return form;
    }),
  );
  return forms.find((form) => bytes.subarray(0, form.length).equals(form))?.length;
}
