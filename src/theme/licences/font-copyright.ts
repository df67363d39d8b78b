import { brotliDecompressSync } from 'node:zlib';

// Positions and codes of the WOFF2 format, https://www.w3.org/TR/WOFF2/
const headerLength = 48;
const [glyfTag, locaTag, nameTag, customTag] = [10, 11, 5, 63];
const untransformedGlyphs = 3;

/** The copyright record in the name table of a WOFF2 font; undefined if there is none. */
export function fontCopyright(font: Buffer): string | undefined {
  if (font.toString('latin1', 0, 4) !== 'wOF2') return undefined;
  const { offset, dataStart } = findNameTable(font);
  if (offset === undefined) return undefined;
  const compressedLength = font.readUInt32BE(20);
  const tables = brotliDecompressSync(font.subarray(dataStart, dataStart + compressedLength));
  return copyrightIn(tables.subarray(offset));
}

/** Where the name table begins in the decompressed data, and where the compressed data begins in the font. */
function findNameTable(font: Buffer): { readonly offset: number | undefined; readonly dataStart: number } {
  let position = headerLength;
  let end = 0;
  let offset: number | undefined;
  const readNumber = (): number => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(position++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let table = font.readUInt16BE(12); table > 0; table -= 1) {
    const flags = font.readUInt8(position++);
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === customTag) position += 4;
    let length = readNumber();
    const isTransformed = tag === glyfTag || tag === locaTag ? version !== untransformedGlyphs : version !== 0;
    if (isTransformed) length = readNumber();
    if (tag === nameTag) offset = end;
    end += length;
  }
  return { offset, dataStart: position };
}

// https://learn.microsoft.com/en-us/typography/opentype/spec/name
function copyrightIn(table: Buffer): string | undefined {
  const [count, textStart] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  for (let record = 6; record < 6 + 12 * count; record += 12) {
    const [platform, id] = [table.readUInt16BE(record), table.readUInt16BE(record + 6)];
    const start = textStart + table.readUInt16BE(record + 10);
    const text = table.subarray(start, start + table.readUInt16BE(record + 8));
    if (id === 0) return platform === 1 ? text.toString('latin1') : new TextDecoder('utf-16be').decode(text);
  }
  return undefined;
}
