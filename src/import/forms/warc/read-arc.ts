import { largestPage, UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { ByteStreamReader } from './byte-stream-reader.ts';
import type { WarcRecord } from './read-warc.ts';

/** The beginning of an ARC file: `filedesc://IA-001102.arc 0.0.0.0 19960923142103 text/plain 76`. */
export const arcBeginning = /^(?:\ufeff|\s){0,4}filedesc:\/\//;

/**
 * The records of an ARC file, the format of web archives before WARC, in the same form. Before each document stands a line with
 * its URL, address, moment, type and, as the last word, its length. In a packed file each record is a member of the gzip.
 */
export async function* readArc(file: SourceFile): AsyncGenerator<WarcRecord> {
  const reader = new ByteStreamReader(file.pieces());
  try {
    for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
      if (line.trim() === '') continue;
      const record = readHeader(line);
      if (!record) throw new UnreadableError(`has no record of a web archive at byte ${reader.position - line.length}`);
      const { length, headers } = record;
      const block = await reader.bytes(Math.min(length, largestPage));
      const skipped = await reader.skip(length - block.length);
      const isWhole = block.length + skipped === length;
      // The first record is about the file itself.
      if (headers.has('warc-target-uri'))
        yield { headers: withType(headers, block), block, isCut: length > largestPage || !isWhole };
      if (!isWhole) yield { fault: `is cut off in a record, at byte ${reader.position}` };
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message };
  } finally {
    await reader.close();
  }
}

// http://a.example/ 192.0.2.1 19970101120000 text/html 345. A URL or type may contain spaces, so the moment is looked for.
function readHeader(line: string): { readonly length: number; readonly headers: Map<string, string> } | undefined {
  const words = line.trim().split(' ');
  const at = words.findIndex((word, index) => index >= 2 && /^\d{12,17}$/.test(word));
  const length = Number(words.at(-1));
  if (at < 0 || at + 1 >= words.length || !Number.isSafeInteger(length) || length < 0) return undefined;
  const url = words.slice(0, at - 1).join(' ');
  const [year, month, day, hour, minute, second] = (words[at] ?? '').match(/^\d{4}|\d{2}/g) ?? [];
  const headers = new Map([
    ['content-type', words[at + 1] ?? ''],
    ['warc-date', `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`],
  ]);
  if (!url.startsWith('filedesc://')) headers.set('warc-target-uri', url.replaceAll(' ', '%20'));
  return { length, headers };
}

// A document without an HTTP header is the file itself, as the first servers sent it.
function withType(headers: Map<string, string>, block: Uint8Array): ReadonlyMap<string, string> {
  const isResponse =
    Buffer.from(block.buffer, block.byteOffset, Math.min(5, block.length)).toString('latin1') === 'HTTP/';
  return headers.set('warc-type', isResponse ? 'response' : 'resource');
}
