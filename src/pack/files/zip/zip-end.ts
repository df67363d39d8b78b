/** Reads bytes of a ZIP, fewer at its end. */
export type ReadZip = (position: number, length: number) => Buffer;

/** Where the central directory of a ZIP is, and what disagrees in the records after it. */
export interface ZipEnd {
  readonly start: number;
  readonly end: number;
  readonly problems: readonly string[];
}

const endLength = 22;
const locatorLength = 20;
const longEndLength = 56;

/** Reads the end of a ZIP: the end record, and in large ones the ZIP64 record and its locator before it. */
export function readZipEnd(read: ReadZip, size: number, commentLength: number): ZipEnd {
  const at = size - endLength - commentLength;
  const end = read(at, endLength);
  const short = { entries: end.readUInt16LE(10), length: end.readUInt32LE(12), start: end.readUInt32LE(16) };
  const comments = commentLength > 0 ? ['data after the last file'] : [];
  const locator = at < locatorLength ? undefined : read(at - locatorLength, locatorLength);
  if (locator?.readUInt32LE(0) !== 0x07064b50) {
    return { start: short.start, end: short.start + short.length, problems: [...comments, ...gap(short, at)] };
  }
  const longAt = Number(locator.readBigUInt64LE(8));
  const record = read(longAt, longEndLength);
  const long = {
    entries: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
  const agree =
    isSame(short.entries, long.entries, 0xffff) &&
    isSame(short.length, long.length, 0xffffffff) &&
    isSame(short.start, long.start, 0xffffffff);
  const follows = longAt + longEndLength + locatorLength === at;
  return {
    start: long.start,
    end: long.start + long.length,
    problems: [
      ...comments,
      ...(agree ? [] : ['two central directories that disagree']),
      ...(follows ? gap(long, longAt) : ['data after the last file']),
    ],
  };
}

/** Whether a short field has the long one's value, or refers to it. */
function isSame(short: number, long: number, refers: number): boolean {
  return short === refers || short === long;
}

function gap({ start, length }: { readonly start: number; readonly length: number }, next: number): readonly string[] {
  return start + length === next ? [] : ['data after the central directory'];
}
