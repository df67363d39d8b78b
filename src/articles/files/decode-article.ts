import { isUtf8 } from 'node:buffer';
import { firstForbiddenCharacter } from '../messages/forbidden-character.ts';
import type { Result } from '../model/result.ts';

const newline = 0x0a;
const replacement = Buffer.from('\ufffd');

/** The text of an article's bytes: UTF-8 without byte order mark, lines ended by LF; else what it is instead and where. */
export function decodeArticle(bytes: Buffer): Result<string> {
  const mark = wideMark(bytes);
  if (mark !== undefined) return refuse(1, `is ${mark}`, 'save the file as UTF-8');
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const raw = bytes.toString('utf8', start);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const wrong = firstForbiddenCharacter(text);
  return wrong === undefined ? { ok: true, value: text } : unprintable(text, wrong.place, wrong.name);
}

function wideMark(bytes: Buffer): string | undefined {
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
      const place = firstWrong(row);
      const byte = `0x${(row[place] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      return refuse(line, `is not UTF-8: byte ${byte} at byte ${place + 1} of the line`, 'save the file as UTF-8');
    }
    line += 1;
    start = end + 1;
  }
}

/** Where decoding first put a replacement character that the bytes don't spell. */
function firstWrong(row: Buffer): number {
  const spelt = row.toString('utf8');
  let place = 0;
  for (const character of spelt) {
    const size = Buffer.byteLength(character);
    if (character === '\ufffd' && !row.subarray(place, place + size).equals(replacement)) return place;
    place += size;
  }
  return place;
}

function unprintable(text: string, place: number, name: string): Result<string> {
  const line = text.slice(0, place).split('\n').length;
  if (text[place] === '\0') return refuse(line, 'holds a NUL character', 'save the file as UTF-8 text');
  return refuse(line, `holds the character ${name}, which can't be shown`, 'delete it, or write what was meant');
}

function refuse(line: number, message: string, remedy: string): Result<string> {
  return { ok: false, issue: { line, message, remedy } };
}
