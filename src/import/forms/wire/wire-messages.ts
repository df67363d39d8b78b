import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { narrowPieces } from './narrow-pieces.ts';
import { lineEndsIn, type WireMessage, wireMessage } from './wire-message.ts';

/** A message of a file, or why it or the rest of the file cannot be read. */
export type FoundMessage =
  | { readonly message: WireMessage; readonly line: number }
  | { readonly fault: string; readonly line: number };

const startOfHeader = 1;
const longestMessage = 4 * 1024 * 1024;
/** After the end of a message are its date and the signs of the service. */
const longestTrailer = 200;
const shortestText = 20;

/** The messages of a file of any size. Each begins with SOH, whatever ended the one before. */
export async function* wireMessages(file: SourceFile): AsyncGenerator<FoundMessage> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let isOpen = false;
  let isFirst = true;
  try {
    for await (const piece of narrowPieces(file.pieces())) {
      rest = Buffer.concat([rest, piece]);
      for (let at = rest.indexOf(startOfHeader); at >= 0; at = rest.indexOf(startOfHeader)) {
        const part = rest.subarray(0, at);
        if (isOpen) yield* read(part, line);
        const before = isFirst ? textBefore(part) : undefined;
        if (before !== undefined) yield { fault: before, line };
        isFirst = false;
        isOpen = true;
        line += lineEndsIn(part);
        rest = rest.subarray(at + 1);
      }
      if (rest.length <= longestMessage) continue;
      if (isOpen || isFirst) yield { fault: `is a message of more than ${longestMessage / 1024 / 1024} MB`, line };
      isOpen = false;
      isFirst = false;
      line += lineEndsIn(rest);
      rest = Buffer.alloc(0);
    }
    const before = isFirst ? textBefore(rest) : undefined;
    if (isOpen) yield* read(rest, line);
    else if (before !== undefined) yield { fault: before, line };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message, line };
  }
}

function* read(bytes: Buffer, line: number): Generator<FoundMessage> {
  try {
    const message = wireMessage(bytes);
    yield message ? { message, line } : { fault: 'is a message without a text (the mark STX)', line };
    if (!message) return;
    const after = textIn(message.trailer, message.hasSecondEnd ? shortestText * 2 : longestTrailer);
    const lineAfter = line + message.linesBefore + message.lines.length - 1;
    if (after !== undefined)
      yield {
        fault: `has text after the end of the message ${message.code}, without a header: ${after}`,
        line: lineAfter,
      };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message, line };
  }
}

function textBefore(bytes: Buffer): string | undefined {
  const text = textIn(bytes.toString('latin1'), shortestText);
  return text === undefined ? undefined : `has text before its first message, without a header: ${text}`;
}

// The beginning of a text with more characters; undefined if it is shorter. Messages are separated by control characters.
function textIn(bytes: string, most: number): string | undefined {
  const text = bytes.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text.length > most ? `"${text.slice(0, 80)}"` : undefined;
}
