import { decodeText } from '../../sources/encoding/decode-text.ts';

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,300})\?=/gi;

/** The text of a mail header, whose letters beyond ASCII are written as `=?utf-8?q?caf=C3=A9?=` (RFC 2047). */
export function decodeHeader(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(encodedWord, (_, charset: string, kind: string, word: string) =>
      /b/i.test(kind)
        ? decodeText(Buffer.from(word, 'base64'), charset).text
        : decodeText(quotedBytes(word.replaceAll('_', ' ')), charset).text,
    );
}

/** The bytes of a text in the encoding of a mail (`quoted-printable` or `base64`). Undefined for every other encoding. */
export function encodedBytes(text: string, encoding: string): Uint8Array | undefined {
  if (/^\s*quoted-printable\b/i.test(encoding)) return quotedBytes(text);
  return /^\s*base64\b/i.test(encoding) ? Buffer.from(text, 'base64') : undefined;
}

function quotedBytes(text: string): Uint8Array {
  const parts = text.replace(/=[ \t]{0,80}\r?\n/g, '').split(/((?:=[\da-f]{2}){1,500})/i);
  return Buffer.concat(
    parts.map((part, at) => (at % 2 === 1 ? Buffer.from(part.replaceAll('=', ''), 'hex') : Buffer.from(part))),
  );
}
