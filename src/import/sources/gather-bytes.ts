import { largestPage, tooLarge } from './encoding/unreadable-error.ts';

/** The pieces of a page as one; an `UnreadableError` where it is larger than a page can be. */
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
