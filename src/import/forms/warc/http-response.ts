import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { largestPage } from '../../sources/encoding/unreadable-error.ts';

/** The response of a web server. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** The content without its transfer and content encodings. */
  readonly body: Uint8Array;
}

/** Parses an HTTP response; undefined if the bytes are not one. Content that is packed and broken becomes empty. */
export function httpResponse(block: Uint8Array): HttpResponse | undefined {
  const response = packedResponse(block);
  if (!response) return undefined;
  const { headers, body } = response;
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  return { ...response, body: unpacked(whole, headers.get('content-encoding') ?? '') };
}

/** The response with its content as it was sent. */
export function packedResponse(block: Uint8Array): (HttpResponse & { readonly body: Buffer }) | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const crlf = bytes.indexOf('\r\n\r\n');
  const bare = bytes.indexOf('\n\n');
  const isBare = crlf < 0 || (bare >= 0 && bare < crlf);
  const end = isBare ? bare : crlf;
  if (end < 0 || end > 256 * 1024) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/[\d.]+\s+(\d{3})/.exec(first)?.[1]);
  if (!Number.isInteger(status)) return undefined;
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status, headers, body: bytes.subarray(end + (isBare ? 2 : 4)) };
}

// Some tools store joined content under the header of chunked content. Then the first line is no length, and it stays as it is.
function unchunked(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf('\r\n', at);
    const length =
      end < 0
        ? undefined
        : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
            content.subarray(at, Math.min(end, at + 200)).toString('latin1'),
          )?.[1];
    if (length === undefined) return parts.length === 0 ? content : Buffer.concat(parts);
    const size = Number.parseInt(length, 16);
    if (size === 0) break;
    parts.push(content.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(content: Buffer, encoding: string): Buffer {
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  const limit = { maxOutputLength: largestPage };
  try {
    if (isGzip) return gunzipSync(content, limit);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(content, limit);
    // Many servers send deflate without the zlib header of the standard.
    if (/deflate/i.test(encoding)) return (content[0] === 0x78 ? inflateSync : inflateRawSync)(content, limit);
    if (content.length > 4 && content.readUInt32BE(0) === 0x28b52ffd) return zstdDecompressSync(content, limit);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    // Unpacked pages under the header of a packed one are common. A page that unpacks to too many bytes is dropped.
    return isGzip || error.code === 'ERR_BUFFER_TOO_LARGE' ? Buffer.alloc(0) : content;
  }
  return content;
}
