import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { narrowPieces } from './narrow-pieces.ts';
import { type WireMessage, wireMessage } from './wire-message.ts';

/** A message of a file, or why it or the rest of the file cannot be read. */
export type FoundMessage =
  | { readonly message: WireMessage; readonly line: number }
  | { readonly fault: string; readonly line: number };

const startOfHeader = 1;
const lineEnd = 10;
const longestMessage = 4 * 1024 * 1024;

/** The messages of a file of any size. Each begins with SOH, whatever ended the one before. */
export async function* wireMessages(file: SourceFile): AsyncGenerator<FoundMessage> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let isOpen = false;
  try {
    for await (const piece of narrowPieces(file.pieces())) {
      rest = Buffer.concat([rest, piece]);
      for (let at = rest.indexOf(startOfHeader); at >= 0; at = rest.indexOf(startOfHeader)) {
        const part = rest.subarray(0, at);
        if (isOpen) yield read(part, line);
        isOpen = true;
        line += lineEnds(part);
        rest = rest.subarray(at + 1);
      }
      if (rest.length <= longestMessage) continue;
      if (isOpen) yield { fault: `is a message of more than ${longestMessage / 1024 / 1024} MB`, line };
      isOpen = false;
      line += lineEnds(rest);
      rest = Buffer.alloc(0);
    }
    if (isOpen) yield read(rest, line);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message, line };
  }
}

function read(bytes: Buffer, line: number): FoundMessage {
  try {
    const message = wireMessage(bytes);
    return message ? { message, line } : { fault: 'is a message without a text (the mark STX)', line };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { fault: error.message, line };
  }
}

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}
