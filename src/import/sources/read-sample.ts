import type { Sample, SourceFile } from '../form.ts';
import { UnreadableError } from './unreadable-error.ts';

const enough = 16 * 1024;

/** The beginning of a source, as text that may be damaged where the charset is not UTF-8. */
export async function readSample(file: SourceFile): Promise<Sample> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of file.pieces()) {
      pieces.push(piece);
      length += piece.length;
      if (length >= enough) break;
    }
  } catch (error) {
    // What stands before a break tells the form too, and may be read.
    if (!(error instanceof UnreadableError) || length === 0) throw error;
  }
  const bytes = Buffer.concat(pieces).subarray(0, enough);
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return { name: file.name.replace(/\.gz$/i, ''), text: new TextDecoder(wide).decode(bytes) };
}
