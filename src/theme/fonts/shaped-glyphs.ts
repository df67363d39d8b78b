import { Blob, Buffer, Face, Font, shape, shapeWithTrace, TracePhase } from 'harfbuzzjs';

function openFont(truetype: Uint8Array): Font {
  return new Font(new Face(new Blob(truetype.slice().buffer)));
}

function wordBuffer(word: string): Buffer {
  const buffer = new Buffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  return buffer;
}

/** The glyphs that a TrueType font sets each word with, by their numbers in it. */
export function shapedWords(truetype: Uint8Array, words: readonly string[]): readonly (readonly number[])[] {
  const font = openFont(truetype);
  return words.map((word) => {
    const buffer = wordBuffer(word);
    shape(font, buffer);
    return buffer.getGlyphInfos().map((glyph) => glyph.codepoint);
  });
}

/** Every glyph that a text asks for, those included that stand in for others on the way: ह्म is made from a half ह. */
export function glyphsOnTheWay(truetype: Uint8Array, words: readonly string[]): ReadonlySet<number> {
  const font = openFont(truetype);
  const glyphs = new Set<number>();
  for (const word of words) {
    for (const step of shapeWithTrace(font, wordBuffer(word), [], 0, TracePhase.DONT_STOP)) {
      if (step.glyphs) for (const { g } of step.t as readonly { readonly g: number }[]) glyphs.add(g);
    }
  }
  return glyphs;
}
