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

/** The glyph numbers of each word in a TrueType font. */
export function shapedWords(truetype: Uint8Array, words: readonly string[]): readonly (readonly number[])[] {
  const font = openFont(truetype);
  return words.map((word) => {
    const buffer = wordBuffer(word);
    shape(font, buffer);
    return buffer.getGlyphInfos().map((glyph) => glyph.codepoint);
  });
}

/** All glyphs of the words, including intermediate ones of the shaping: ह्म is formed from a half ह. */
export function shapedGlyphs(truetype: Uint8Array, words: readonly string[]): ReadonlySet<number> {
  const font = openFont(truetype);
  const glyphs = new Set<number>();
  for (const word of words) {
    for (const step of shapeWithTrace(font, wordBuffer(word), [], 0, TracePhase.DONT_STOP)) {
      if (step.glyphs) for (const { g } of step.t as readonly { readonly g: number }[]) glyphs.add(g);
    }
  }
  return glyphs;
}
