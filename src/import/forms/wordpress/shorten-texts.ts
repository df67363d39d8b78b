const opening = Buffer.from('<content:encoded><![CDATA[');
const closing = Buffer.from(']]>');
const section = Buffer.from('<![CDATA[');
/** A longer text may have to be refused. It must be read whole to know that. */
const longest = 8_000_000;

/** The texts must be read whole, because one of them is very long or not closed. */
export class TextsNeededError extends Error {}

/**
 * An export with the texts of its posts cut down to their first character. Texts are most of an export, and are not needed to
 * find names and URLs.
 */
export async function* shortenTexts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const cutter = new TextCutter();
  let isFirst = true;
  for await (const piece of pieces) {
    // The first piece shows the charset. It must stay as it is.
    yield isFirst ? piece : cutter.shorten(piece);
    isFirst = false;
  }
  yield cutter.rest;
}

class TextCutter {
  /** Bytes at the end that may be the beginning of a mark. */
  rest: Uint8Array = new Uint8Array();
  #isInside = false;
  /** How many bytes of the open text were left out; negative before its first character. */
  #left = -1;

  shorten(piece: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.rest, piece]);
    const parts: Uint8Array[] = [];
    let at = 0;
    while (at < bytes.length) {
      const mark = this.#isInside ? closing : opening;
      const index = bytes.indexOf(mark, at);
      const end = index < 0 ? Math.max(at, bytes.length - opening.length + 1) : index;
      if (this.#isInside && bytes.subarray(at, end).includes(section)) throw new TextsNeededError();
      const shown = this.#isInside ? this.#shown(bytes, at, end) : end;
      parts.push(bytes.subarray(at, shown));
      at = end;
      if (index < 0) break;
      parts.push(mark);
      at += mark.length;
      this.#isInside = !this.#isInside;
      this.#left = -1;
    }
    this.rest = bytes.subarray(at);
    return Buffer.concat(parts);
  }

  // The end of the part that stays: after the first ASCII character, so that no character is cut.
  #shown(bytes: Uint8Array, from: number, to: number): number {
    if (this.#left >= 0) {
      this.#left += to - from;
      if (this.#left > longest) throw new TextsNeededError();
      return from;
    }
    const first = bytes.subarray(from, to).findIndex((byte) => byte > 0x20 && byte < 0x7f);
    if (first < 0) return to;
    this.#left = to - from - first;
    return from + first + 1;
  }
}
