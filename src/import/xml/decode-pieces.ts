import { UnreadableError } from '../sources/unreadable-error.ts';

/**
 * The text of a file of any size piece by piece, in the charset of its mark or of its XML declaration, else in UTF-8, or in
 * Windows-1252 where its beginning is not that.
 */
export async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    for (let at = 0; at < piece.length; at += 65_536) {
      yield decoder.decode(piece.subarray(at, at + 65_536), { stream: true });
    }
  }
  if (decoder) yield decoder.decode();
}

function decoderFor(head: Uint8Array): TextDecoder {
  const [one, two] = head;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return new TextDecoder('utf-16le');
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return new TextDecoder('utf-16be');
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
    return decoder.encoding === 'utf-8' && !isUtf8(head) ? new TextDecoder('windows-1252') : decoder;
  } catch (error) {
    throw new UnreadableError(`names a charset that is not known: ${declared}`, { cause: error });
  }
}

// A letter may be cut at the end of the piece.
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
