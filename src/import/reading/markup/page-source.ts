import { isUtf8 } from 'node:buffer';
import { checkText, decodeText, withoutControls } from '../../sources/encoding/decode-text.ts';

/** The markup of a page, and the decoded text between two of its places. */
export interface PageSource {
  readonly markup: string;
  cut(from: number, to: number): string;
  /** See `DecodedText.doubt`. It covers the text that was cut so far. */
  doubt(): string | undefined;
}

/** The source of a page that is decoded already. */
export function textSource(markup: string, doubt?: string): PageSource {
  return { markup, cut: (from, to) => markup.slice(from, to), doubt: () => doubt };
}

/**
 * The source of a page in bytes. All markup of a UTF-8 page is ASCII, so the page is scanned as bytes, and only the text that is
 * cut is decoded. Throws an `UnreadableError` if the bytes are not text, here or in `doubt`.
 */
export function pageSource(bytes: Uint8Array): PageSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 3).equals(mark) ? mark.length : 0;
  // `decodeText` normalizes line ends, which moves all places after them.
  if (isUtf8(buffer) && !buffer.includes(13) && !buffer.includes(0)) return new ByteSource(buffer.subarray(start));
  const { text, doubt } = decodeText(bytes, declaredCharset(buffer));
  return textSource(text, doubt);
}

const mark = Buffer.from('\ufeff');

/** The charset that a page names in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1];
}

class ByteSource implements PageSource {
  readonly markup: string;
  readonly #bytes: Buffer;
  #read = 0;
  #removed = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.markup = bytes.toString('latin1');
  }

  cut(from: number, to: number): string {
    const { markup } = this;
    for (let at = from; at < to; at += 1) {
      const code = markup.charCodeAt(at);
      if (code > 126 || (code < 32 && code !== 10 && code !== 9)) return this.#decoded(from, to);
    }
    return markup.slice(from, to);
  }

  doubt(): string | undefined {
    checkText(this.#read, this.#removed);
    return this.#removed > 0 ? `${this.#removed} control characters were removed` : undefined;
  }

  #decoded(from: number, to: number): string {
    const { text, removed } = withoutControls(this.#bytes.toString('utf8', from, to));
    this.#read += to - from;
    this.#removed += removed;
    return text;
  }
}
