import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a hand-made ZIP. `local` and `central` replace fields of one header. */
export interface MadeMember {
  readonly name: string;
  readonly text: string;
  /** Bytes before its local header. */
  readonly before?: string;
  /** Bytes after its compressed data that count as part of it. */
  readonly after?: string;
  readonly deflate?: boolean;
  /** The width of the sizes in a data descriptor after the file. */
  readonly descriptor?: 4 | 8;
  readonly descriptorSignature?: boolean;
  readonly descriptorCrc?: number;
  readonly local?: Fields;
  readonly central?: Fields;
}

interface Fields {
  readonly name?: string | Buffer;
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly time?: number;
  readonly mode?: number;
  readonly extra?: Buffer;
  readonly offset?: number;
}

interface Ending {
  readonly comment?: string;
  readonly beforeDirectory?: string;
  readonly afterDirectory?: string;
  readonly afterRecord?: string;
  readonly zip64?: { readonly length?: number; readonly start?: number; readonly count?: number } | true;
}

/** The bytes of a ZIP, right or wrong. */
export function zipBytes(members: readonly MadeMember[], ending: Ending = {}): Buffer {
  const parts: Buffer[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const directory = members.map((member) => {
    const { name, text, before = '', after = '', deflate = false, descriptor, local = {}, central = {} } = member;
    const data = Buffer.concat([deflate ? deflateRawSync(text) : Buffer.from(text), Buffer.from(after)]);
    const fields = {
      name,
      crc: crc32(text),
      size: Buffer.byteLength(text),
      packed: data.length,
      method: deflate ? 8 : 0,
      flags: 0x800 + (descriptor === undefined ? 0 : 8),
      time: 0,
      mode: 0o100644,
      extra: Buffer.alloc(0),
    };
    parts.push(Buffer.from(before));
    const offset = size();
    const streamed = descriptor === undefined ? {} : { crc: 0, size: 0, packed: 0 };
    parts.push(header('local', { ...fields, offset, ...streamed, ...local }), data);
    if (descriptor !== undefined) parts.push(descriptorBytes({ ...member, descriptor }, fields));
    return header('central', { ...fields, offset, ...central });
  });
  parts.push(Buffer.from(ending.beforeDirectory ?? ''));
  const start = size();
  parts.push(...directory, Buffer.from(ending.afterDirectory ?? ''));
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const at = size();
  const {
    count: count64 = members.length,
    start: start64 = start,
    length: length64 = length,
  } = ending.zip64 === true ? {} : (ending.zip64 ?? {});
  if (ending.zip64 !== undefined) {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    for (const [position, value] of [
      [24, count64],
      [32, count64],
      [40, length64],
      [48, start64],
    ] as const)
      record.writeBigUInt64LE(BigInt(value), position);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at), 8);
    locator.writeUInt32LE(1, 16);
    parts.push(record, Buffer.from(ending.afterRecord ?? ''), locator);
  }
  const refers = ending.zip64 === true;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(refers ? 0xffff : members.length, 8);
  end.writeUInt16LE(refers ? 0xffff : members.length, 10);
  end.writeUInt32LE(refers ? 0xffffffff : length, 12);
  end.writeUInt32LE(refers ? 0xffffffff : start, 16);
  end.writeUInt16LE(Buffer.byteLength(ending.comment ?? ''), 20);
  return Buffer.concat([...parts, end, Buffer.from(ending.comment ?? '')]);
}

function header(kind: 'local' | 'central', fields: Required<Fields>): Buffer {
  const name = Buffer.from(fields.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(fields.flags, 2);
  common.writeUInt16LE(fields.method, 4);
  common.writeUInt16LE(fields.time, 6);
  common.writeUInt16LE(34, 8);
  common.writeUInt32LE(fields.crc, 10);
  common.writeUInt32LE(fields.packed, 14);
  common.writeUInt32LE(fields.size, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(fields.extra.length, 24);
  if (kind === 'local') return Buffer.concat([Buffer.from('PK\x03\x04'), common, name, fields.extra]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(fields.mode * 0x10000, 6);
  rest.writeUInt32LE(fields.offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name, fields.extra]);
}

function descriptorBytes(
  { descriptor, descriptorSignature = true, descriptorCrc }: MadeMember & { readonly descriptor: 4 | 8 },
  { crc, size, packed }: { readonly crc: number; readonly size: number; readonly packed: number },
): Buffer {
  const bytes = Buffer.alloc(4 + 2 * descriptor);
  bytes.writeUInt32LE(descriptorCrc ?? crc, 0);
  bytes.writeUInt32LE(packed, 4);
  bytes.writeUInt32LE(size, 4 + descriptor);
  return Buffer.concat([Buffer.from(descriptorSignature ? 'PK\x07\x08' : ''), bytes]);
}
