import { largestPage, UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { ByteStreamReader } from './byte-stream-reader.ts';

/** A record of a web archive, or why the rest of the file cannot be read. */
export type WarcRecord =
  | { readonly headers: ReadonlyMap<string, string>; readonly block: Uint8Array; readonly isCut: boolean }
  | { readonly fault: string };

const readTypes = new Set(['response', 'resource', 'revisit']);

/**
 * The records of a WARC file that contain a fetched resource or refer to one. The format is lines and lengths, so it needs no
 * library. In a packed file each record is a member of the gzip.
 */
export async function* readWarc(file: SourceFile): AsyncGenerator<WarcRecord> {
  const reader = new ByteStreamReader(file.pieces());
  try {
    for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
      if (line === '') continue;
      const at = reader.position - line.length;
      if (!/^\ufeff?WARC\/\d/.test(line)) throw new UnreadableError(`has no record of a web archive at byte ${at}`);
      const headers = await readHeaders(reader);
      const length = Number(headers.get('content-length'));
      if (!Number.isSafeInteger(length) || length < 0)
        throw new UnreadableError(`has a record without a length at byte ${at}`);
      if (!readTypes.has(headers.get('warc-type') ?? '')) {
        if ((await reader.skip(length)) < length) yield { fault: `is cut off in a record, at byte ${reader.position}` };
        continue;
      }
      const block = await reader.bytes(Math.min(length, largestPage));
      const skipped = await reader.skip(length - block.length);
      const isCut = length > largestPage || block.length + skipped < length;
      yield { headers, block, isCut };
      if (block.length + skipped < length) yield { fault: `is cut off in a record, at byte ${reader.position}` };
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message };
  } finally {
    await reader.close();
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
