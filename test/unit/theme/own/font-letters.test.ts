import { expect, test } from 'vitest';
import { fontCharacters } from '../../../../src/theme/own/font-letters.ts';

/** A font with a table of characters: `tables` times the same subtable, for Unicode. */
function fontWith(subtable: Buffer, tables = 1) {
  const cmap = Buffer.alloc(4 + 8 * tables);
  cmap.writeUInt16BE(tables, 2);
  for (let index = 0; index < tables; index++) cmap.writeUInt32BE(cmap.length, 8 + 8 * index);
  return { tables: new Map([['cmap', Buffer.concat([cmap, subtable])]]), isGlyfTransformed: false };
}

/** Format 12: the same group of characters again and again. */
function groups(count: number, first: number, last: number): Buffer {
  const table = Buffer.alloc(16 + 12 * count);
  table.writeUInt16BE(12);
  table.writeUInt32BE(count, 12);
  for (let index = 0; index < count; index++) {
    table.writeUInt32BE(first, 16 + 12 * index);
    table.writeUInt32BE(last, 20 + 12 * index);
    table.writeUInt32BE(1, 24 + 12 * index);
  }
  return table;
}

/** Format 4: the same segment again and again. */
function segments(count: number, first: number, last: number): Buffer {
  const table = Buffer.alloc(16 + 8 * count);
  table.writeUInt16BE(4);
  table.writeUInt16BE(2 * count, 6);
  for (let index = 0; index < count; index++) {
    table.writeUInt16BE(last, 14 + 2 * index);
    table.writeUInt16BE(first, 16 + 2 * (count + index));
  }
  return table;
}

test('reads groups and segments of characters', () => {
  expect([...fontCharacters(fontWith(groups(1, 0x61, 0x63)))]).toEqual([
    [0x61, 1],
    [0x62, 2],
    [0x63, 3],
  ]);
  expect([...fontCharacters(fontWith(segments(1, 0x61, 0x62)))]).toEqual([
    [0x61, 0x61],
    [0x62, 0x62],
  ]);
});

test.each([
  ['a million groups', fontWith(groups(1_000_000, 0, 0xffff)), 'repeats characters'],
  ['thirty thousand segments', fontWith(segments(30_000, 0, 0xfffe)), 'repeats characters'],
  ['sixty thousand tables', fontWith(groups(1, 0, 0xffff), 60_000), 'too many tables'],
])('refuses %s', (_, font, message) => {
  expect(() => fontCharacters(font)).toThrow(message);
});
