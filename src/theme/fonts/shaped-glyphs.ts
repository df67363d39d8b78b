import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** The glyphs that a TrueType font sets each word with, by their numbers in it. */
export function shapedWords(truetype: Uint8Array, words: readonly string[]): readonly (readonly number[])[] {
  const font = new Font(new Face(new Blob(truetype.slice().buffer)));
  return words.map((word) => {
    const buffer = new Buffer();
    buffer.addText(word);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphInfos().map((glyph) => glyph.codepoint);
  });
}

/** Every glyph that a text asks for. */
export function shapedGlyphs(truetype: Uint8Array, text: string): ReadonlySet<number> {
  return new Set(shapedWords(truetype, text.split(/\s+/).filter(Boolean)).flat());
}
