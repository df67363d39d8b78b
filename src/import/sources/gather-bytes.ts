import { largestPage, tooLarge } from './encoding/unreadable-error.ts';

/** Joins the pieces of a page. Throws an `UnreadableError` if it is larger than `largestPage`. */
export async function gatherBytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > largestPage) throw tooLarge();
    gathered.push(piece);
  }
  return Buffer.concat(gathered, length);
}
