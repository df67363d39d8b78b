import { isUtf8 } from 'node:buffer';
import { isMostlyUtf8, repairUtf8, wholeCharactersLength } from './repair-utf8.ts';
import { UnreadableError } from './unreadable-error.ts';
import { wideCharset } from './wide-charset.ts';

/** Called with true before a text in which invalid bytes were repaired, and with false after it. */
export type OnRepaired = (isRepaired: boolean) => void;

/** The note for an article with repaired text. */
export const repairedNote = 'some bytes are not UTF-8; the file was read as Windows-1252';

const blockSize = 65_536;
/** The block size around invalid bytes. A small block marks few records as repaired. */
const repairBlockSize = 2048;

/**
 * Decodes a file of any size piece by piece, in the charset of its byte order mark or its XML declaration, otherwise in
 * UTF-8. Invalid bytes are read as Windows-1252; so is the whole file if its beginning is mostly invalid.
 */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  onRepaired: OnRepaired = () => {},
): AsyncGenerator<string> {
  let decoder: TextDecoder | 'utf-8' | undefined;
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    const isFirst = decoder === undefined;
    decoder ??= decoderFor(piece);
    for (let at = 0; at < piece.length; at += blockSize) {
      const bytes = piece.subarray(at, at + blockSize);
      if (decoder !== 'utf-8') {
        yield decoder.decode(bytes, { stream: true });
        continue;
      }
      const joined: Uint8Array = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = wholeCharactersLength(joined);
      rest = joined.slice(end);
      yield* decoded(withoutMark(joined.subarray(0, end), isFirst && at === 0), onRepaired);
    }
  }
  if (rest.length > 0) yield* decoded(rest, onRepaired);
  if (decoder && decoder !== 'utf-8') yield decoder.decode();
}

function* decoded(bytes: Uint8Array, onRepaired: OnRepaired): Generator<string> {
  if (isUtf8(bytes)) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return;
  }
  if (bytes.length <= repairBlockSize) {
    onRepaired(true);
    yield repairUtf8(bytes);
    onRepaired(false);
    return;
  }
  for (let at = 0; at < bytes.length; ) {
    const end = at + wholeCharactersLength(bytes.subarray(at, at + repairBlockSize));
    const next = end > at ? end : at + repairBlockSize;
    yield* decoded(bytes.subarray(at, next), onRepaired);
    at = next;
  }
}

function withoutMark(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  return isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decoderFor(head: Uint8Array): TextDecoder | 'utf-8' {
  const [first, second] = head;
  const wide = wideCharset(head);
  if (wide === 'utf-16le' || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if (wide === 'utf-16be' || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
    if (decoder.encoding !== 'utf-8') return decoder;
    const whole = head.subarray(0, wholeCharactersLength(head));
    return isUtf8(whole) || isMostlyUtf8(whole) ? 'utf-8' : new TextDecoder('windows-1252');
  } catch (error) {
    throw new UnreadableError(`names an unknown charset: ${declared}`, { cause: error });
  }
}
