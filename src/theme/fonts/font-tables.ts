/** The tables of a TrueType font by their four-letter names, in the order of the file. */
export type FontTables = ReadonlyMap<string, Buffer>;

const headerLength = 12;
const entryLength = 16;
/** Of the `head` table: its checksum field, and what the sum of the whole font and that field must be. */
const [adjustmentOffset, wholeSum] = [8, 0xb1b0afba];

// https://learn.microsoft.com/en-us/typography/opentype/spec/otff
export function readFontTables(truetype: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let entry = headerLength; tables.size < truetype.readUInt16BE(4); entry += entryLength) {
    const start = truetype.readUInt32BE(entry + 8);
    tables.set(
      truetype.toString('latin1', entry, entry + 4),
      truetype.subarray(start, start + truetype.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** A TrueType font of these tables, with new checksums. */
export function writeFontTables(tables: FontTables): Buffer {
  const named = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(headerLength + entryLength * named.length);
  const power = Math.floor(Math.log2(named.length));
  header.writeUInt32BE(0x00010000);
  header.writeUInt16BE(named.length, 4);
  header.writeUInt16BE(entryLength * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(entryLength * (named.length - 2 ** power), 10);
  let position = header.length;
  const parts: Buffer[] = [header];
  for (const [index, [name, table]] of named.entries()) {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    if (name === 'head') padded.writeUInt32BE(0, adjustmentOffset);
    const entry = headerLength + entryLength * index;
    header.write(name, entry, 'latin1');
    header.writeUInt32BE(checksum(padded), entry + 4);
    header.writeUInt32BE(position, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    position += padded.length;
    parts.push(padded);
  }
  const font = Buffer.concat(parts);
  const head = named.findIndex(([name]) => name === 'head');
  const headStart = font.readUInt32BE(headerLength + entryLength * head + 8);
  font.writeUInt32BE((wholeSum - checksum(font)) >>> 0, headStart + adjustmentOffset);
  return font;
}

/** The sum of the 32-bit numbers of a table, whose length is a multiple of four. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let position = 0; position < table.length; position += 4) sum = (sum + table.readUInt32BE(position)) >>> 0;
  return sum;
}
