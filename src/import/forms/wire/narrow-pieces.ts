import { wideCharset } from '../../sources/encoding/wide-charset.ts';

/** The bytes of a file. Those of UTF-16 become UTF-8, because only there each control character is one byte. */
export async function* narrowPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const piece of pieces) {
    const charset = isFirst ? wideCharset(piece) : undefined;
    if (charset !== undefined) decoder = new TextDecoder(charset);
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
  }
}
