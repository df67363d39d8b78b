const opening = Buffer.from('<content:encoded><![CDATA[');
const closing = Buffer.from(']]>');
/** A text of more bytes may be one that is refused: only who reads all of it knows. */
const longest = 8_000_000;

/** Says that the texts are needed after all. */
export class TextsNeededError extends Error {}

/**
 * An export piece by piece, with no more of each article's text than tells that there is one: most of an export is texts, and
 * who looks for names and addresses needs none of them.
 */
export async function* shortenTexts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const cut = new TextCut();
  let isFirst = true;
  for await (const piece of pieces) {
    // By the first piece the charset is told.
    yield isFirst ? piece : cut.kept(piece);
    isFirst = false;
  }
  yield cut.rest;
}

class TextCut {
  /** What may be the beginning of a mark that goes on in the next piece. */
  rest: Uint8Array = new Uint8Array();
  #isInside = false;
  /** How much of the text that is open was left out; negative while nothing of it was shown. */
  #left = -1;

  kept(piece: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.rest, piece]);
    const parts: Uint8Array[] = [];
    let at = 0;
    while (at < bytes.length) {
      const mark = this.#isInside ? closing : opening;
      const found = bytes.indexOf(mark, at);
      const end = found < 0 ? Math.max(at, bytes.length - mark.length + 1) : found;
      const shown = this.#isInside ? this.#shown(bytes, at, end) : end;
      parts.push(bytes.subarray(at, shown));
      at = end;
      if (found < 0) break;
      parts.push(mark);
      at += mark.length;
      this.#isInside = !this.#isInside;
      this.#left = -1;
    }
    this.rest = bytes.subarray(at);
    return Buffer.concat(parts);
  }

  // Up to where a text must be kept: to its first letter that is a byte, so that no letter is cut.
  #shown(bytes: Uint8Array, from: number, to: number): number {
    if (this.#left >= 0) {
      this.#left += to - from;
      if (this.#left > longest) throw new TextsNeededError();
      return from;
    }
    const sign = bytes.subarray(from, to).findIndex((byte) => byte > 0x20 && byte < 0x7f);
    if (sign < 0) return to;
    this.#left = to - from - sign;
    return from + sign + 1;
  }
}
