import { isUtf8 } from 'node:buffer';
import { composed } from './composed.ts';
import { charsetDoubt } from './guess/charset-doubt.ts';
import { charsetWords } from './guess/charset-words.ts';
import { guessCharset } from './guess/guess-charset.ts';
import { isMostlyUtf8, repairUtf8, wholeCharactersLength } from './repair-utf8.ts';
import { UnreadableError } from './unreadable-error.ts';
import { wideCharset } from './wide-charset.ts';

/** Called before a text that may be wrong, with the reason, and with undefined after it. */
export type OnDoubt = (doubt: string | undefined) => void;

const repairedNote = 'some bytes are not UTF-8; they were read as Windows-1252';

const blockSize = 65_536;
/** The block size around invalid bytes. A small block marks few records as repaired. */
const repairBlockSize = 2048;
/** So many words with letters beyond ASCII show the charset of a file. */
const fewestWords = 20;

/**
 * Decodes a file of any size piece by piece, in the charset of its byte order mark, otherwise in UTF-8 if its first text beyond
 * ASCII is UTF-8, otherwise in the charset of its XML declaration, unless its words are clearly those of another charset. In UTF-8,
 * invalid bytes are read as Windows-1252.
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
      yield composed(this.#charset.decode(block, { stream: true }), this.#charset.encoding);
      return;
    }
    const joined: Uint8Array = this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]);
    const end = wholeCharactersLength(joined);
    const whole = joined.subarray(0, end);
    if (this.#charset !== 'utf-8' && whole.some((byte) => byte >= 0x80)) {
      const used = this.#decide(this.#charset, joined, whole);
      if (used) {
        this.#rest = new Uint8Array();
        yield composed(used.decode(joined, { stream: true }), used.encoding);
        return;
      }
    }
    this.#rest = joined.slice(end);
    yield* decoded(withoutMark(whole, this.#isFirst), this.#onDoubt);
    this.#isFirst = false;
    this.#onDoubt(undefined);
  }

  *end(): Generator<string> {
    if (this.#charset instanceof TextDecoder) yield this.#charset.decode();
    else if (this.#charset !== 'utf-8' && this.#charset.declared) yield this.#charset.declared.decode(this.#rest);
    else if (this.#rest.length > 0) yield* decoded(this.#rest, this.#onDoubt);
  }

  // Decides in which charset to read on. Undefined is UTF-8, also for a few bytes in a file that names no charset: they may be damage.
  #decide({ declared }: Undecided, joined: Uint8Array, whole: Uint8Array): TextDecoder | undefined {
    if (isUtf8(whole) || (!declared && isMostlyUtf8(whole))) {
      this.#charset = 'utf-8';
      if (declared)
        this.#onDoubt(`the file names the charset ${declared.encoding}, but is UTF-8; it was read as UTF-8`);
      return undefined;
    }
    const guessed = guessCharset(joined, declared?.encoding);
    const isWell = charsetWords(joined).length >= fewestWords;
    if (guessed !== declared?.encoding && declared)
      this.#onDoubt(`the file names the charset ${declared.encoding}, but was read as ${guessed}`);
    if (guessed === declared?.encoding) this.#onDoubt(charsetDoubt(joined, guessed));
    if (!declared) {
      if (!isWell && guessed === 'windows-1252') return undefined;
      this.#onDoubt(`the bytes are not UTF-8; they were read as ${guessed.replace(/^w/, 'W')}`);
    }
    const used = guessed === declared?.encoding ? declared : new TextDecoder(guessed);
    // The label of a charset may be a lie that only later words show.
    if (isWell || guessed !== 'windows-1252') this.#charset = used;
    return used;
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

/** Text in ASCII so far, or with few other characters. A charset that the file declares counts only if its text is not UTF-8. */
interface Undecided {
  readonly declared?: TextDecoder;
}
type Charset = TextDecoder | 'utf-8' | Undecided;

function charsetOf(head: Uint8Array): Charset {
  const [first, second, third] = head;
  const wide = wideCharset(head);
  if (wide === 'utf-16le' || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if (wide === 'utf-16be' || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
    if (decoder.encoding === 'utf-8') return {};
    // Text in ISO-2022-JP looks like ASCII.
    return /^iso-2022/.test(decoder.encoding) ? decoder : { declared: decoder };
  } catch (error) {
    throw new UnreadableError(`names an unknown charset: ${declared}`, { cause: error });
  }
}
