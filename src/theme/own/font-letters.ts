import type { Woff2 } from './read-woff2.ts';

/** Where the numbers of contours begin in the transformed `glyf` table. */
const contoursStart = 36;
/** Unicode has fewer characters. A damaged table that repeats them would take hours. */
const mostCharacters = 0x110000;
const mostTables = 64;

/** The characters of a font, each with the number of its glyph. https://learn.microsoft.com/en-us/typography/opentype/spec/cmap */
export function fontCharacters({ tables }: Woff2): ReadonlyMap<number, number> {
  const cmap = tables.get('cmap');
  if (!cmap) throw new Error('no table of characters');
  const found = new Map<number, number>();
  const count = cmap.readUInt16BE(2);
  if (count > mostTables) throw new Error('too many tables of characters');
  for (let index = 0; index < count; index++) {
    const [platform, encoding] = [cmap.readUInt16BE(4 + 8 * index), cmap.readUInt16BE(6 + 8 * index)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = table.readUInt16BE(0);
    if (isUnicode && format === 4) readSegments(table, found);
    else if (isUnicode && format === 12) readGroups(table, found);
  }
  return found;
}

function readSegments(table: Buffer, found: Map<number, number>): void {
  const count = table.readUInt16BE(6) / 2;
  let characters = 0;
  const [ends, starts] = [14, 16 + 2 * count];
  const [deltas, offsets] = [starts + 2 * count, starts + 4 * count];
  for (let segment = 0; segment < count; segment++) {
    const [first, last] = [table.readUInt16BE(starts + 2 * segment), table.readUInt16BE(ends + 2 * segment)];
    const [delta, offset] = [table.readUInt16BE(deltas + 2 * segment), table.readUInt16BE(offsets + 2 * segment)];
    characters += Math.max(0, last - first);
    if (characters > mostCharacters) throw new Error('a table that repeats characters');
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const position = offsets + 2 * segment + offset + 2 * (code - first);
      const raw = offset === 0 ? code : table.readUInt16BE(position);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

function readGroups(table: Buffer, found: Map<number, number>): void {
  let characters = 0;
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const at = 16 + 12 * index;
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    if (last > 0x10ffff || last - first > 0xffff) throw new Error('a wrong group of characters');
    characters += Math.max(0, last - first);
    if (characters > mostCharacters) throw new Error('a table that repeats characters');
    for (let code = first; code <= last; code++) found.set(code, glyph + code - first);
  }
}

/** Whether a glyph has nothing to draw. Only known of outlines in the transformed form of WOFF2, which nearly all files have. */
export function isEmptyGlyph({ tables, isGlyfTransformed }: Woff2, glyph: number): boolean {
  const outlines = tables.get('glyf');
  const position = contoursStart + 2 * glyph;
  if (!outlines || !isGlyfTransformed || glyph >= outlines.readUInt16BE(4)) return false;
  return outlines.readUInt16BE(position) === 0;
}
