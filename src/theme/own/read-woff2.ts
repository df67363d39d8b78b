import { brotliDecompressSync } from 'node:zlib';

// Positions, codes and tags of the WOFF2 format, https://www.w3.org/TR/WOFF2/
const headerLength = 48;
const customTag = 63;
const tags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE ' +
  'GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort ' +
  'morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ');
const mostBytes = 64 * 1024 * 1024;

/** The tables of a WOFF2 font by tag. `glyf` may be in the transformed form of the format. */
export interface Woff2 {
  readonly tables: ReadonlyMap<string, Buffer>;
  /** Whether `glyf` is in that form. */
  readonly isGlyfTransformed: boolean;
}

/** Reads a WOFF2 font. Throws if the bytes are none. */
export function readWoff2(font: Buffer): Woff2 {
  if (font.toString('latin1', 0, 4) !== 'wOF2' || font.readUInt32BE(8) !== font.length)
    throw new Error('not a WOFF2 font');
  if (font.toString('latin1', 4, 8) === 'ttcf') throw new Error('a collection of fonts');
  let position = headerLength;
  const readNumber = (): number => {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = font.readUInt8(position++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new Error('a wrong number');
  };
  let isGlyfTransformed = false;
  const lengths: [tag: string, length: number][] = [];
  for (let count = font.readUInt16BE(12); count > 0; count--) {
    const flags = font.readUInt8(position++);
    const [code, version] = [flags & 63, flags >> 6];
    const tag = code === customTag ? font.toString('latin1', position, position + 4).trim() : (tags[code] ?? '');
    if (code === customTag) position += 4;
    const length = readNumber();
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? version !== 3 : version !== 0;
    if (tag === 'glyf') isGlyfTransformed = isTransformed;
    lengths.push([tag, isTransformed ? readNumber() : length]);
  }
  const compressed = font.subarray(position, position + font.readUInt32BE(20));
  const data = brotliDecompressSync(compressed, { maxOutputLength: mostBytes });
  const tables = new Map<string, Buffer>();
  let start = 0;
  for (const [tag, length] of lengths) {
    if (start + length > data.length) throw new Error('a table is cut');
    tables.set(tag, data.subarray(start, start + length));
    start += length;
  }
  return { tables, isGlyfTransformed };
}
