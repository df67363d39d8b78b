import { isUtf8 } from 'node:buffer';
import { isMostlyUtf8, lastWholeCharacter, repairUtf8 } from './repair-utf8.ts';
import { UnreadableError } from './unreadable-error.ts';
import { wideCharset } from './wide-charset.ts';

/** Told true before a text of which some bytes were not UTF-8 and were read as Windows-1252, and false after it. */
export type OnRepaired = (isMended: boolean) => void;

/** What is told of such a text. */
export const repairedNote = 'some bytes are not UTF-8; they were read as Windows-1252';

const block = 65_536;
/** Where bytes are broken, what surrounds them is given in blocks of this size: so few records are told of. */
const smallBlock = 2048;

/**
 * The text of a file of any size piece by piece, in the charset of its mark or of its XML declaration, else in UTF-8. A file
 * whose beginning is hardly UTF-8 is read as Windows-1252; of any other, the bytes that are not UTF-8.
 */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  onMended: OnRepaired = () => {},
): AsyncGenerator<string> {
  let decoder: TextDecoder | 'utf-8' | undefined;
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    const isFirst = decoder === undefined;
    decoder ??= decoderFor(piece);
    for (let at = 0; at < piece.length; at += block) {
      const bytes = piece.subarray(at, at + block);
      if (decoder !== 'utf-8') {
        yield decoder.decode(bytes, { stream: true });
        continue;
      }
      const joined: Uint8Array = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = lastWholeCharacter(joined);
      rest = joined.slice(end);
      yield* decoded(withoutMark(joined.subarray(0, end), isFirst && at === 0), onMended);
    }
  }
  if (rest.length > 0) yield* decoded(rest, onMended);
  if (decoder && decoder !== 'utf-8') yield decoder.decode();
}

function* decoded(bytes: Uint8Array, onMended: OnRepaired): Generator<string> {
  if (isUtf8(bytes)) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return;
  }
  if (bytes.length <= smallBlock) {
    onMended(true);
    yield repairUtf8(bytes);
    onMended(false);
    return;
  }
  for (let at = 0; at < bytes.length; ) {
    const end = at + lastWholeCharacter(bytes.subarray(at, at + smallBlock));
    const next = end > at ? end : at + smallBlock;
    yield* decoded(bytes.subarray(at, next), onMended);
    at = next;
  }
}

function withoutMark(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  return isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decoderFor(head: Uint8Array): TextDecoder | 'utf-8' {
  const [one, two] = head;
  const wide = wideCharset(head);
  if (wide === 'utf-16le' || (one === 0x3c && two === 0)) return new TextDecoder('utf-16le');
  if (wide === 'utf-16be' || (one === 0 && two === 0x3c)) return new TextDecoder('utf-16be');
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
    if (decoder.encoding !== 'utf-8') return decoder;
    const whole = head.subarray(0, lastWholeCharacter(head));
    return isUtf8(whole) || isMostlyUtf8(whole) ? 'utf-8' : new TextDecoder('windows-1252');
  } catch (error) {
    throw new UnreadableError(`names a charset that is not known: ${declared}`, { cause: error });
  }
}
