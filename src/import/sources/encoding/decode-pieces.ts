import { isUtf8 } from 'node:buffer';
import { guessCharset, isForeign } from './guess-charset.ts';
import { isMostlyUtf8, repairUtf8, wholeCharactersLength } from './repair-utf8.ts';
import { UnreadableError } from './unreadable-error.ts';
import { wideCharset } from './wide-charset.ts';

/** Called before a text that may be wrong, with the reason, and with undefined after it. */
export type OnDoubt = (doubt: string | undefined) => void;

const repairedNote = 'some bytes are not UTF-8; they were read as Windows-1252';

const blockSize = 65_536;
/** The block size around invalid bytes. A small block marks few records as repaired. */
const repairBlockSize = 2048;

/**
 * Decodes a file of any size piece by piece, in the charset of its byte order mark, otherwise in UTF-8 if its first text beyond
 * ASCII is UTF-8, otherwise in the charset of its XML declaration. In UTF-8, invalid bytes are read as Windows-1252. The charset of
 * a whole file whose beginning is mostly invalid is guessed by its letters.
 */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  onDoubt: OnDoubt = () => {},
): AsyncGenerator<string> {
  let decoder: FileDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new FileDecoder(piece, onDoubt);
    for (let at = 0; at < piece.length; at += blockSize) yield* decoder.decode(piece.subarray(at, at + blockSize));
  }
  if (decoder) yield* decoder.end();
}

class FileDecoder {
  readonly #onDoubt: OnDoubt;
  #charset: Charset;
  /** Bytes of a character that goes on in the next block. */
  #rest: Uint8Array = new Uint8Array();
  #isFirst = true;

  constructor(head: Uint8Array, onDoubt: OnDoubt) {
    this.#charset = charsetOf(head);
    this.#onDoubt = onDoubt;
  }

  *decode(block: Uint8Array): Generator<string> {
    if (this.#charset instanceof TextDecoder) {
      yield this.#charset.decode(block, { stream: true });
      return;
    }
    if (typeof this.#charset === 'object' && 'guessed' in this.#charset) {
      const { guessed, doubt } = this.#charset;
      this.#onDoubt(doubt);
      this.#charset = guessed;
      yield guessed.decode(block, { stream: true });
      return;
    }
    const joined: Uint8Array = this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]);
    const end = wholeCharactersLength(joined);
    const whole = joined.subarray(0, end);
    if (this.#charset !== 'utf-8' && whole.some((byte) => byte >= 0x80)) {
      const { declared } = this.#charset;
      if (!isUtf8(whole)) {
        const used = this.#seenThrough(declared, joined);
        this.#charset = used;
        this.#rest = new Uint8Array();
        yield used.decode(joined, { stream: true });
        return;
      }
      this.#charset = 'utf-8';
      this.#onDoubt(`the file names the charset ${declared.encoding}, but is UTF-8; it was read as UTF-8`);
    }
    this.#rest = joined.slice(end);
    yield* decoded(withoutMark(whole, this.#isFirst), this.#onDoubt);
    this.#isFirst = false;
    this.#onDoubt(undefined);
  }

  *end(): Generator<string> {
    if (this.#charset instanceof TextDecoder) yield this.#charset.decode();
    else if (typeof this.#charset === 'object' && 'declared' in this.#charset)
      yield this.#charset.declared.decode(this.#rest);
    else if (this.#rest.length > 0) yield* decoded(this.#rest, this.#onDoubt);
  }

  // Many programs declare ISO-8859-1 whatever they write.
  #seenThrough(declared: TextDecoder, bytes: Uint8Array): TextDecoder {
    const guessed = declared.encoding === 'windows-1252' && isForeign(bytes) ? guessCharset(bytes) : declared.encoding;
    if (guessed === declared.encoding) return declared;
    this.#onDoubt(`the file names the charset ${declared.encoding}, but was read as ${guessed}`);
    return new TextDecoder(guessed);
  }
}

function* decoded(bytes: Uint8Array, onDoubt: OnDoubt): Generator<string> {
  if (isUtf8(bytes)) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return;
  }
  if (bytes.length <= repairBlockSize) {
    onDoubt(repairedNote);
    yield repairUtf8(bytes);
    onDoubt(undefined);
    return;
  }
  for (let at = 0; at < bytes.length; ) {
    const end = at + wholeCharactersLength(bytes.subarray(at, at + repairBlockSize));
    const next = end > at ? end : at + repairBlockSize;
    yield* decoded(bytes.subarray(at, next), onDoubt);
    at = next;
  }
}

function withoutMark(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  return isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A charset; one that the file declares, which counts only if its text is not UTF-8; or one that was guessed. */
type Charset =
  | TextDecoder
  | 'utf-8'
  | { readonly declared: TextDecoder }
  | { readonly guessed: TextDecoder; readonly doubt: string };

function charsetOf(head: Uint8Array): Charset {
  const [first, second] = head;
  const wide = wideCharset(head);
  if (wide === 'utf-16le' || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if (wide === 'utf-16be' || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
    // Text in ISO-2022-JP looks like ASCII.
    if (decoder.encoding !== 'utf-8') return /^iso-2022/.test(decoder.encoding) ? decoder : { declared: decoder };
    const whole = head.subarray(0, wholeCharactersLength(head));
    return isUtf8(whole) || isMostlyUtf8(whole) ? 'utf-8' : guessedCharset(whole);
  } catch (error) {
    throw new UnreadableError(`names an unknown charset: ${declared}`, { cause: error });
  }
}

function guessedCharset(bytes: Uint8Array): Charset {
  const guessed = new TextDecoder(guessCharset(bytes));
  return { guessed, doubt: `the bytes are not UTF-8; they were read as ${guessed.encoding.replace(/^w/, 'W')}` };
}
