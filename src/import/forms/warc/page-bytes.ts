import { isUtf8 } from 'node:buffer';
import { declaredCharset } from '../../reading/markup/page-source.ts';

const westernEuropean = /^(?:iso-?8859-1|latin-?1|windows-1252|us-ascii)$/i;

/** A page as a browser would have saved it: with its URL, and in UTF-8 if only the server named its charset. */
export function pageBytes(body: Uint8Array, contentType: string, url: string): Uint8Array {
  const address = new URL(url).href.replaceAll('-->', '--%3E').replaceAll(/[\s<>]/g, encodeURIComponent);
  const saved = `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n`;
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  // Servers often name a wrong charset. Text in ISO-2022-JP looks like ASCII.
  if (isUtf8(body) && !/^iso-2022/i.test(charset)) return joined(saved, body);
  if (/^utf-?8$/i.test(charset) || body[0] === 0xef || body[0] === 0xff || body[0] === 0xfe) return joined(saved, body);
  // Servers name Western European by default, for pages that name another charset themselves.
  const own = declaredCharset(body);
  if (own !== undefined && westernEuropean.test(charset) && !westernEuropean.test(own)) return joined(saved, body);
  try {
    return joined(saved, Buffer.from(new TextDecoder(charset).decode(body)));
  } catch (error) {
    if (error instanceof RangeError) return joined(saved, body);
    throw error;
  }
}

// A byte order mark must stay at the very beginning.
function joined(saved: string, body: Uint8Array): Uint8Array {
  return body[0] === 0xef || body[0] === 0xff || body[0] === 0xfe ? body : Buffer.concat([Buffer.from(saved), body]);
}
