import { isUtf8 } from 'node:buffer';
import { composed } from './composed.ts';
import { charsetDoubt } from './guess/charset-doubt.ts';
import { guessCharset } from './guess/guess-charset.ts';
import { isMostlyUtf8, repairUtf8 } from './repair-utf8.ts';
import { withoutTerminalCodes } from './terminal-codes.ts';
import { UnreadableError } from './unreadable-error.ts';
import { wideCharset } from './wide-charset.ts';

/** The text of a file and the charset that it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  /** Why the text may be wrong. */
  readonly doubt?: string;
}

// C0 controls without tab and line feed, DEL, C1 controls without next-line: they mean nothing in text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
// Those, and line ends other than `\n`.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
const unclean = /[\u0000-\u0008\u000b\r\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/;

/**
 * Decodes bytes to text with `\n` line ends and without control characters. The charset is, in this order: that of the byte
 * order mark; UTF-8 if the bytes are valid; the one that the file declares, unless its words are clearly those of another one; a guess. If most bytes are UTF-8, only
 * the others are read as Windows-1252. Throws an `UnreadableError` if the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const charset = charsetOfMark(bytes) ?? wideCharset(bytes);
  if (charset) return clean(new TextDecoder(charset).decode(bytes), charset);
  if (isUtf8(bytes)) return clean(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  const named = decoder(declared);
  // The charset that a file declares may be wrong.
  if (isMostlyUtf8(bytes, named ? 20 : 1))
    return {
      ...clean(repairUtf8(bytes), 'utf-8'),
      doubt: 'some bytes are not UTF-8; the file was read as Windows-1252',
    };
  const guessed = guessCharset(bytes, named?.encoding);
  if (named?.encoding === guessed) {
    const doubt = charsetDoubt(bytes, guessed);
    return { ...(doubt === undefined ? {} : { doubt }), ...clean(named.decode(bytes), guessed) };
  }
  const guess = clean(new TextDecoder(guessed).decode(bytes), guessed);
  const reason = declared === undefined ? 'name no charset' : `are not ${declared} either`;
  return {
    ...guess,
    doubt: guess.doubt ?? `the bytes are not UTF-8 and ${reason}; read as ${guessed.replace(/^w/, 'W')}`,
  };
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

function decoder(label: string | undefined): TextDecoder | undefined {
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function clean(decoded: string, charset: string): DecodedText {
  const raw = composed(decoded, charset);
  const { text, removed } = withoutControls(raw);
  checkText(raw.length, removed);
  return removed > 0 ? { text, charset, doubt: `${removed} control characters were removed` } : { text, charset };
}

/** Throws an `UnreadableError` if too many of the characters are control characters. */
export function checkText(read: number, removed: number): void {
  if (removed > 16 && removed > read / 10) throw new UnreadableError('is not text');
}

/** Text with `\n` line ends and without control characters, and the number of those removed. */
export function withoutControls(raw: string): { readonly text: string; readonly removed: number } {
  // Most text is clean. One test costs less than two replacements.
  if (!unclean.test(raw)) return { text: raw, removed: 0 };
  const plain = withoutTerminalCodes(raw);
  let { removed } = plain;
  const text = plain.text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(controls, () => {
    removed += 1;
    return '';
  });
  return { text, removed };
}
