import { UnreadableError } from './encoding/unreadable-error.ts';
import { wideCharset } from './encoding/wide-charset.ts';
import type { FileBeginning, SourceFile } from './source-file.ts';

const enough = 16 * 1024;

/** The beginning of a source, as text that may be damaged where the charset is not UTF-8. */
export async function readBeginning(file: SourceFile): Promise<FileBeginning> {
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
  return { name: file.name.replace(/\.gz$/i, ''), text: new TextDecoder(wideCharset(bytes) ?? 'utf-8').decode(bytes) };
}
