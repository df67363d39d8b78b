import { isUtf8 } from 'node:buffer';
import { firstForbiddenCharacter } from '../messages/forbidden-character.ts';
import type { Result } from '../model/result.ts';

const newline = 0x0a;
const replacement = Buffer.from('\ufffd');

/** Decodes an article's bytes: UTF-8, without byte order mark, lines end with LF. Otherwise, an issue with its line. */
export function decodeArticle(bytes: Buffer): Result<string> {
  const encoding = wideEncoding(bytes);
  if (encoding !== undefined) return refuse(1, `is ${encoding}`, 'save the file as UTF-8');
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const raw = bytes.toString('utf8', start);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const character = firstForbiddenCharacter(text);
  return character === undefined ? { ok: true, value: text } : forbidden(text, character.index, character.name);
}

function wideEncoding(bytes: Buffer): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return undefined;
}

function notUtf8(bytes: Buffer): Result<string> {
  let line = 1;
  let start = 0;
  for (;;) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const row = bytes.subarray(start, end);
    if (!isUtf8(row)) {
      const index = firstInvalidByte(row);
      const byte = `0x${(row[index] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      return refuse(line, `is not UTF-8: byte ${byte} at byte ${index + 1} of the line`, 'save the file as UTF-8');
    }
    line += 1;
    start = end + 1;
  }
}

/** The index of the first byte that is not UTF-8: there, decoding yields a replacement character that the bytes do not contain. */
function firstInvalidByte(row: Buffer): number {
  const decoded = row.toString('utf8');
  let index = 0;
  for (const character of decoded) {
    const size = Buffer.byteLength(character);
    if (character === '\ufffd' && !row.subarray(index, index + size).equals(replacement)) return index;
    index += size;
  }
  return index;
}

function forbidden(text: string, index: number, name: string): Result<string> {
  const line = text.slice(0, index).split('\n').length;
  if (text[index] === '\0') return refuse(line, 'contains a NUL character', 'save the file as UTF-8 text');
  return refuse(line, `contains the character ${name}, which cannot be shown`, 'delete or replace it');
}

function refuse(line: number, message: string, remedy: string): Result<string> {
  return { ok: false, issue: { line, message, remedy } };
}
