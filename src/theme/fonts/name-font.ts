import { readFontTables, writeFontTables } from './font-tables.ts';

/** Numbers of records, https://learn.microsoft.com/en-us/typography/opentype/spec/name */
const [copyright, version] = [0, 5];
/** In the `fvar` table. */
const [axesOffset, axisCount, axisSize, instanceCount, axisName] = [4, 8, 10, 12, 18];
const [windows, unicode, english] = [3, 1, 0x409];

const licence =
  'This Font Software is licensed under the SIL Open Font License, Version 1.1. ' +
  'This license is available with a FAQ at https://openfontlicense.org';
const licenceAddress = 'https://openfontlicense.org';

/**
 * Gives a font a name of its own and the records of its licence; keeps its copyright and version. The licence forbids that a changed font
 * bears a reserved name, such as Source.
 */
export function nameFont(truetype: Buffer, family: string, style: 'Regular' | 'Italic'): Buffer {
  const tables = new Map(readFontTables(truetype));
  const names = tables.get('name');
  if (names === undefined) throw new Error(`the font for ${family} has no name table`);
  const records = readNames(names);
  const [ownCopyright, ownVersion] = [records.get(copyright), records.get(version)?.split(';', 1)[0]];
  if (ownCopyright === undefined || ownVersion === undefined)
    throw new Error(`the font for ${family} has no copyright or version record`);
  const variations = tables.get('fvar');
  if (variations !== undefined) tables.set('fvar', withoutInstances(variations));
  const postscript = `${family.replaceAll(' ', '')}-${style}`;
  const own = new Map([
    [copyright, ownCopyright],
    [1, family],
    [2, style],
    [3, `${ownVersion};${postscript}`],
    [4, style === 'Regular' ? family : `${family} ${style}`],
    [version, ownVersion],
    [6, postscript],
    [13, licence],
    [14, licenceAddress],
    ...(variations === undefined
      ? []
      : [[variations.readUInt16BE(variations.readUInt16BE(axesOffset) + axisName), 'Weight'] as const]),
  ]);
  return writeFontTables(tables.set('name', writeNames(own)));
}

/** Programs show the named instances of a variable font in menus. They bear the old name. */
function withoutInstances(variations: Buffer): Buffer {
  const end =
    variations.readUInt16BE(axesOffset) + variations.readUInt16BE(axisCount) * variations.readUInt16BE(axisSize);
  const table = Buffer.from(variations.subarray(0, end));
  table.writeUInt16BE(0, instanceCount);
  return table;
}

/** The records of a name table in English for Windows, by number. */
export function readNames(table: Buffer): ReadonlyMap<number, string> {
  const records = new Map<number, string>();
  const texts = table.readUInt16BE(4);
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    const start = texts + table.readUInt16BE(record + 10);
    const text = table.subarray(start, start + table.readUInt16BE(record + 8));
    if (table.readUInt16BE(record) === windows)
      records.set(table.readUInt16BE(record + 6), new TextDecoder('utf-16be').decode(text));
  }
  return records;
}

function writeNames(records: ReadonlyMap<number, string>): Buffer {
  const texts = [...records].map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const);
  const header = Buffer.alloc(6 + 12 * texts.length);
  header.writeUInt16BE(texts.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  for (const [index, [id, text]] of texts.entries()) {
    for (const [field, value] of [windows, unicode, english, id, text.length, offset].entries())
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += text.length;
  }
  return Buffer.concat([header, ...texts.map(([, text]) => text)]);
}
