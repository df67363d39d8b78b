import { sha256 } from '../../../language/hashing/sha256.ts';
import { type Line, readLines } from '../../reading/lines/read-lines.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { withoutHeaders } from './without-headers.ts';

/** The lines of a file of page text. */
export interface TextSource {
  readonly sha256: string;
  /** Undefined if there are too many for the text of a page. */
  readonly lines: readonly Line[] | undefined;
  /** Whether hard-wrapped lines were joined. */
  readonly isJoined: boolean;
  /** The names of headers at the top of the file that were left out. */
  readonly dropped: readonly string[];
  /** See `DecodedText.doubt`. */
  readonly doubt?: string;
}

/** The lines that a file has at most. */
export const mostLines = 50_000;

const markup = /^\s*<(?:p|div|h[1-6]|article|section|body|span|table|ul|ol|center|font)(?:\s[^<>]{0,500})?>/i;

/** Reads a file of page text. Throws if it cannot be decoded. */
export async function readTextSource(file: SourceFile): Promise<TextSource> {
  const bytes = await file.bytes();
  const { text: whole, doubt } = decodeText(bytes, mailCharset(bytes));
  const { text, dropped } = withoutHeaders(whole);
  if (markup.test(text)) throw new UnreadableError('is HTML: name the file ".html"');
  const isTooLong = text.split('\n', mostLines + 1).length > mostLines;
  const read = isTooLong ? undefined : readLines(text);
  return {
    sha256: sha256(bytes),
    lines: read?.lines,
    isJoined: read?.isJoined ?? false,
    dropped,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

// Texts that were saved from mail name their charset in a header.
function mailCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /^content-type:[^\n]{0,200}charset\s{0,9}=\s{0,9}"?([\w-]{1,40})/im.exec(head)?.[1];
}
