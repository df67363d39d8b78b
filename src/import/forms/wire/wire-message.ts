import { decodeText } from '../../sources/encoding/decode-text.ts';

/** A message of a wire service, cut at its control characters. */
export interface WireMessage {
  /** Its source and number: `ecp0007`. */
  readonly code: string;
  /** The lines between SOH and STX, without the code. */
  readonly header: readonly string[];
  /** The lines between STX and ETX. */
  readonly lines: readonly string[];
  /** The number of lines before STX. */
  readonly linesBefore: number;
  /** The line of the text in which another message begins, from 0. */
  readonly secondStart?: number;
  /** The text after ETX. */
  readonly trailer: string;
  /** There is a second ETX in the trailer. */
  readonly hasSecondEnd: boolean;
  /** Without ETX the message may be cut off. */
  readonly hasEnd: boolean;
  /** Why its text may be wrong. */
  readonly doubt?: string;
}

const [startOfText, endOfText, endOfTransmission, unitSeparator] = [2, 3, 4, 0x1f];
const lineEnd = 10;

/** Cuts the bytes of a message, which begin after SOH. Undefined if it has no text. Throws an `UnreadableError` if it is not text. */
export function wireMessage(bytes: Buffer): WireMessage | undefined {
  const start = bytes.indexOf(startOfText);
  if (start < 0) return undefined;
  const ends = [endOfText, endOfTransmission].map((mark) => bytes.indexOf(mark, start)).filter((at) => at >= 0);
  const end = Math.min(bytes.length, ...ends);
  const second = bytes.indexOf(startOfText, start + 1);
  const head = decodeText(withSpaces(bytes.subarray(0, start)));
  const text = decodeText(bytes.subarray(start + 1, end));
  const [, code = '', rest = ''] = /^\s*(\S*)(.*)$/s.exec(head.text) ?? [];
  const doubt = text.doubt ?? head.doubt;
  return {
    code,
    header: linesOf(rest).filter((line) => line !== ''),
    linesBefore: lineEndsIn(bytes.subarray(0, start)),
    ...(second < 0 || second > end ? {} : { secondStart: lineEndsIn(bytes.subarray(start, second)) }),
    lines: text.text.split('\n').map((line) => line.trimEnd()),
    trailer: decodeText(bytes.subarray(end + 1)).text,
    hasSecondEnd: bytes.indexOf(endOfText, end + 1) >= 0,
    hasEnd: ends.length > 0,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** The number of line ends in bytes. */
export function lineEndsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}

// The control characters of a header separate its parts.
function withSpaces(bytes: Buffer): Buffer {
  const spaced = Buffer.from(bytes);
  spaced.forEach((byte, at) => {
    if (byte === unitSeparator || (byte >= 0x11 && byte <= 0x14)) spaced[at] = 0x20;
  });
  return spaced;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
}
