import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs';
import { readFontTables } from './font-tables.ts';

/** Heights of a font above and below the line of writing, as parts of its size. */
interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
}

export function fontMetrics(truetype: Buffer): FontMetrics {
  const tables = readFontTables(truetype);
  const [head, heights] = [tables.get('head'), tables.get('hhea')];
  if (head === undefined || heights === undefined) throw new Error('the font has no heights');
  const size = unitsPerEm(head);
  return { ascent: heights.readInt16BE(4) / size, descent: -heights.readInt16BE(6) / size };
}

/** The width of a text as a multiple of the size of the font. */
export function textWidth(truetype: Buffer, text: string): number {
  const head = readFontTables(truetype).get('head');
  if (head === undefined) throw new Error('the font has no header');
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(new Font(new Face(new Blob(new Uint8Array(truetype).buffer))), buffer);
  const width = buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  return width / unitsPerEm(head);
}

function unitsPerEm(head: Buffer): number {
  return head.readUInt16BE(18);
}
