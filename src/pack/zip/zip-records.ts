/** A file in a ZIP, as its directory lists it. */
export interface ZipEntry {
  /** UTF-8, with `/`. */
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  /** In the ZIP; the same as `size` where it is stored as it is. */
  readonly packedSize: number;
  readonly isDeflated: boolean;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The one time that all entries of a ZIP have, in the words of DOS. */
export interface DosTime {
  readonly date: number;
  readonly time: number;
}

const full16 = 0xffff;
const full32 = 0xffffffff;
/** Names are UTF-8. */
const flags = 0x0800;
/** Of the format, in tenths: any reader's, and the first with ZIP64. */
const plain = 20;
const zip64 = 45;
const unix = 3;
const plainFile = 0o100644;

// 1980-01-01T00:00:00Z => { date: 33, time: 0 }; ZIP knows no time before, and none after 2107
export function dosTime(moment: Date): DosTime {
  const year = moment.getUTCFullYear();
  if (year < 1980) return { date: (1 << 5) | 1, time: 0 };
  const date = (Math.min(year - 1980, 127) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return { date, time };
}

/** What stands before an entry's bytes. */
export function localHeader(entry: ZipEntry, time: DosTime): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(plain, 4);
  common(head, 6, entry, time);
  return Buffer.concat([head, entry.name]);
}

/** The entry in the directory at the end. */
export function directoryRecord(entry: ZipEntry, time: DosTime): Buffer {
  const isFar = entry.offset >= full32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((unix << 8) | zip64, 4);
  head.writeUInt16LE(isFar ? zip64 : plain, 6);
  common(head, 8, entry, time);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(plainFile * 0x10000, 38);
  head.writeUInt32LE(Math.min(entry.offset, full32), 42);
  return Buffer.concat([head, entry.name, extra]);
}

/** What ends a ZIP whose directory begins at `start` and is `size` bytes long. */
export function endOfZip(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, full16), 8);
  end.writeUInt16LE(Math.min(count, full16), 10);
  end.writeUInt32LE(Math.min(size, full32), 12);
  end.writeUInt32LE(Math.min(start, full32), 16);
  return count >= full16 || start >= full32 || size >= full32 ? Buffer.concat([end64(count, start, size), end]) : end;
}

function end64(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE((unix << 8) | zip64, 12);
  end.writeUInt16LE(zip64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** The fields that both headers have, in the same order. */
function common(head: Buffer, at: number, entry: ZipEntry, { date, time }: DosTime): void {
  head.writeUInt16LE(flags, at);
  head.writeUInt16LE(entry.isDeflated ? 8 : 0, at + 2);
  head.writeUInt16LE(time, at + 4);
  head.writeUInt16LE(date, at + 6);
  head.writeUInt32LE(entry.crc, at + 8);
  head.writeUInt32LE(entry.packedSize, at + 12);
  head.writeUInt32LE(entry.size, at + 16);
  head.writeUInt16LE(entry.name.length, at + 20);
}
