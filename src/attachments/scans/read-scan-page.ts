import { readFileSync, statSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { decodeArticle } from '../../articles/files/decode-article.ts';
import { parseAlto } from './parse-alto.ts';
import { isHocr, parseHocr } from './parse-hocr.ts';
import { parsePlainText } from './parse-plain-text.ts';
import { type ScanPage, ScanTextError } from './scan-page.ts';

/** The ALTO of the largest newspaper pages has about 5 MB. */
const mostBytes = 50_000_000;
/** The beginning that is searched for the first element, in characters. */
const headLength = 20_000;
const kinds = 'use hOCR, ALTO XML or plain text';

/** Beginnings of files that are no text. */
const binaries: readonly (readonly [magic: RegExp, name: string])[] = [
  [/^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:avif|heic|mif1)|....jP {2})/s, 'a picture'],
  [/^%PDF-/, 'a PDF'],
  [/^PK[^\w\s]{2}/, 'a ZIP file'],
];

/** Reads the text of a scanned page: hOCR, ALTO XML or plain text, whichever its content is. Throws a `ScanTextError`. */
export function readScanPage(file: string): { readonly page: ScanPage; readonly bytes: Buffer } {
  const { size } = statSync(file);
  if (size > mostBytes) throw new ScanTextError('is larger than 50 MB', 'use the text of one page');
  const bytes = readFileSync(file);
  return { page: parse(decode(bytes)), bytes };
}

function parse(text: string): ScanPage {
  const start = text.trimStart().slice(0, headLength);
  if (!/^<(?:[?!]|[a-z][\w:.-]*[\s/>])/i.test(start)) return parsePlainText(text);
  const root = rootOf(start);
  if (/^(?:\w+:)?alto$/i.test(root)) return parseAlto(text);
  if (isHocr(text)) return parseHocr(text);
  if (/^html$/i.test(root)) throw new ScanTextError('is HTML without the classes of hOCR', kinds);
  throw new ScanTextError(`is markup of another kind (<${root}>)`, kinds);
}

/** The name of the first element: comments and declarations come before it. */
function rootOf(markup: string): string {
  let root = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        root ||= name;
      },
    },
    { xmlMode: true },
  );
  parser.end(markup);
  return root;
}

function decode(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 400);
  const binary = binaries.find(([magic]) => magic.test(head));
  if (binary) throw new ScanTextError(`is ${binary[1]}`, kinds);
  const label = encodingOf(bytes, head);
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new ScanTextError('is not text', kinds);
    return text;
  } catch (error) {
    if (error instanceof ScanTextError) throw error;
    if (error instanceof RangeError)
      throw new ScanTextError(`is in an unknown encoding (${label})`, 'save it as UTF-8', 1);
    const read = label === 'utf-8' ? decodeArticle(bytes) : undefined;
    const issue = read && !read.ok ? read.issue : undefined;
    throw new ScanTextError(
      issue?.message ?? `is not in the encoding that it names (${label})`,
      'save it as UTF-8',
      issue?.line,
    );
  }
}

/** A mark at the beginning decides, then what the XML says. */
function encodingOf(bytes: Buffer, head: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  return /^\s*<\?xml[^<>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}
