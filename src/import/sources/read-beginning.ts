import { UnreadableError } from './encoding/unreadable-error.ts';
import { wideCharset } from './encoding/wide-charset.ts';
import type { FileBeginning, SourceFile } from './source-file.ts';

const length = 16 * 1024;

/** The first 16 KB of a source as text. The text may be garbled if the charset is not UTF-8. */
export async function readBeginning(file: SourceFile): Promise<FileBeginning> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  try {
    for await (const piece of file.pieces()) {
      pieces.push(piece);
      read += piece.length;
      if (read >= length) break;
    }
  } catch (error) {
    // The bytes before the fault are enough to recognise the form.
    if (!(error instanceof UnreadableError) || read === 0) throw error;
  }
  const bytes = Buffer.concat(pieces).subarray(0, length);
  return { name: file.name.replace(/\.gz$/i, ''), text: new TextDecoder(wideCharset(bytes) ?? 'utf-8').decode(bytes) };
}
