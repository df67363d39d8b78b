import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { decodeHeader, encodedBytes } from './encoded-text.ts';
import { readHeaderBlock } from './header-block.ts';

/** A text without the headers at its top. Its first lines are the title, the author and the date that they name. */
export interface TextBelowHeaders {
  readonly text: string;
  /** The names of the other headers. */
  readonly dropped: readonly string[];
}

/**
 * Takes the headers off a text that was saved from mail, Usenet or a server. Throws an `UnreadableError` if the text below is a web
 * page, or has several parts.
 */
export function withoutHeaders(text: string): TextBelowHeaders {
  const block = readHeaderBlock(text);
  if (!block) return { text, dropped: [] };
  const { headers, isHttp } = block;
  const type = headers.get('content-type') ?? '';
  if (/^\s*multipart\//i.test(type)) throw new UnreadableError('is a mail of several parts: save its text alone');
  if (/^\s*text\/html\b|^\s*application\/xhtml/i.test(type) && /<(?:html|body|p|div)\b/i.test(block.body))
    throw new UnreadableError('is a web page below headers: remove the headers and name the file ".html"');
  if (/\n[ \t]{0,80}\nFrom \S{1,200} .{0,200}\d{4}\n[A-Z][\w-]{1,60}: /.test(block.body))
    throw new UnreadableError('holds several mails: save each in a file of its own');
  const charset = /charset\s*=\s*"?([\w-]{1,40})/i.exec(type)?.[1];
  const bytes = encodedBytes(block.body, headers.get('content-transfer-encoding') ?? '');
  const body = bytes ? decodeText(bytes, charset).text : block.body;
  const lines = new Map<string, string>();
  for (const [name, value] of headers) {
    const line = isHttp ? undefined : lineOf(name, decodeHeader(value.slice(0, longestHeader)).trim());
    if (line !== undefined) lines.set(name, line);
  }
  const order = [...lines.keys()].toSorted((one, other) => placeOf(one) - placeOf(other));
  const head = order.map((name) => `${lines.get(name)}\n\n`).join('');
  return { text: head + body, dropped: [...headers.keys()].filter((name) => !lines.has(name)) };
}

const longestHeader = 2000;
const kept = ['subject', 'title', 'headline', 'author', 'byline', 'from', 'date', 'published', 'updated'];

function placeOf(name: string): number {
  return kept.indexOf(name);
}

// The line that the reader of page text recognises. The address of a sender is not a name.
function lineOf(name: string, value: string): string | undefined {
  if (value === '' || !kept.includes(name)) return undefined;
  if (/^(?:subject|title|headline)$/.test(name)) return value;
  if (name !== 'from') return `${name[0]?.toUpperCase()}${name.slice(1)}: ${value}`;
  const written = value.replace(/<[^<>]*>/, '').trim();
  const sender = /^(["'])(.*)\1$/.exec(written)?.[2]?.trim() ?? written;
  return sender === '' || sender.includes('@') ? undefined : `By ${sender}`;
}
