import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** The glyphs that a TrueType font sets a text with, by their numbers in it. */
export function shapedGlyphs(truetype: Uint8Array, text: string): ReadonlySet<number> {
  const font = new Font(new Face(new Blob(truetype.slice().buffer)));
  const glyphs = new Set<number>();
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const buffer = new Buffer();
    buffer.addText(word);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    for (const glyph of buffer.getGlyphInfos()) glyphs.add(glyph.codepoint);
  }
  return glyphs;
}
