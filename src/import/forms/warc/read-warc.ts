import { largestPage, UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { ByteStreamReader } from './byte-stream-reader.ts';

/** A record of a web archive, or why a part of the file cannot be read. */
export type WarcRecord =
  | {
      readonly headers: ReadonlyMap<string, string>;
      readonly block: Uint8Array;
      readonly isCut: boolean;
      /** Its length is wrong. It was read up to the next record. */
      readonly isMended?: boolean;
    }
  | { readonly fault: string };

const readTypes = new Set(['response', 'resource', 'revisit']);
const otherTypes = new Set(['warcinfo', 'request', 'metadata', 'conversion', 'continuation']);
const mark = 'WARC/';
/** The beginning of a record inside of another one, whose length is too large. */
const innerRecord = /\r?\n\r?\n(?=WARC\/\d\.\d\r?\n)/;
/** The end of the headers of a record, and the answer of a server. */
const innerHead =
  /\S\s{1,9}HTTP\/\d(?:\.\d)? \d{3}\b|Content-Type: application\/http|WARC-(?:Target-URI|Record-ID|Date): /;
const innerLength = 'WARC/1.0\r\n'.length;

/**
 * The records of a WARC file that contain a fetched resource or refer to one. The format is lines and lengths, so it needs no
 * library. In a packed file each record is a member of the gzip. Damage stays in its record: a wrong length is mended, and what
 * is no record is a fault. The records after it are read.
 */
export async function* readWarc(file: SourceFile): AsyncGenerator<WarcRecord> {
  const reader = new ByteStreamReader(file.pieces());
  try {
    for (;;) {
      try {
        const line = await reader.line();
        if (line === undefined) break;
        if (line !== '') yield* readRecord(reader, line);
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        yield { fault: error.message };
        if (!(await reader.isAt(mark))) await reader.upToLine(mark, 0);
      }
    }
  } finally {
    await reader.close();
  }
}

async function* readRecord(reader: ByteStreamReader, line: string): AsyncGenerator<WarcRecord> {
  const at = reader.position - line.length;
  if (!/^\ufeff?WARC\/\d/.test(line)) throw new UnreadableError(`has no record of a web archive at byte ${at}`);
  const headers = await readHeaders(reader);
  const length = Number(headers.get('content-length'));
  if (!headers.has('content-length') || !Number.isSafeInteger(length) || length < 0)
    throw new UnreadableError(`has a record without a length at byte ${at}`);
  const type = headers.get('warc-type') ?? '';
  if (readTypes.has(type)) {
    yield* readBlock(reader, headers, length);
    return;
  }
  if ((await reader.skip(length)) < length)
    throw new UnreadableError(`is cut off in a record, at byte ${reader.position}`);
  if (!(await reader.isAt(mark))) throw new UnreadableError(`has a record of a wrong length at byte ${at}`);
  if (!otherTypes.has(type)) yield { fault: `has a record of the unknown type "${type.slice(0, 40)}" at byte ${at}` };
}

async function* readBlock(
  reader: ByteStreamReader,
  headers: ReadonlyMap<string, string>,
  length: number,
): AsyncGenerator<WarcRecord> {
  const block = await reader.bytes(Math.min(length, largestPage));
  const skipped = await reader.skip(length - block.length);
  const isWhole = block.length + skipped === length;
  const isCut = length > largestPage || !isWhole;
  const { position } = reader;
  if (isWhole && (await reader.isAt(mark))) {
    yield { headers, block, isCut };
    return;
  }
  // Empty lines end a record. What follows them is no part of it.
  const isEnded = reader.position > position;
  // The next record may begin in the last bytes.
  const joined = Buffer.concat([block, await reader.bytes(innerLength)]);
  const inner = innerRecord.exec(joined.toString('latin1'));
  reader.unread(joined.subarray(inner ? inner.index + inner[0].length : block.length));
  if (inner) yield { headers, block: joined.subarray(0, inner.index), isCut: false, isMended: true };
  else if (isEnded) yield { headers, block, isCut };
  else if (isWhole) {
    const rest = await reader.upToLine(mark, largestPage - block.length);
    const whole = Buffer.concat([block, rest]);
    // Without the boundary between them, the text of one page would end in that of another one.
    if (innerHead.test(whole.toString('latin1')))
      yield { fault: `has records without a boundary before byte ${reader.position}` };
    else yield { headers, block: whole, isCut, isMended: true };
  } else {
    yield { headers, block, isCut };
    yield { fault: `is cut off in a record, at byte ${reader.position}` };
  }
}

async function readHeaders(reader: ByteStreamReader): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>();
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    if (line === undefined) throw new UnreadableError(`is cut off in a record, at byte ${reader.position}`);
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    if (headers.size > 200)
      throw new UnreadableError(`has a record of more than 200 headers at byte ${reader.position}`);
  }
  return headers;
}
