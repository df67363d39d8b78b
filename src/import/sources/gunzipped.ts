import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { checkGrowth } from './check-growth.ts';
import { UnreadableError } from './encoding/unreadable-error.ts';
import { gatherBytes } from './gather-bytes.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The content of a `.gz`, unpacked piece by piece. The source keeps its name: `page.html.gz` is read as `page.html`. A file
 * that is not packed, whatever its name says, is read as it is.
 */
export function gunzipped(file: SourceFile): SourceFile {
  const pieces = (): AsyncGenerator<Uint8Array> => unpack(file);
  return { ...file, pieces, bytes: () => gatherBytes(pieces()) };
}

async function* unpack(file: SourceFile): AsyncGenerator<Uint8Array> {
  const packed = file.pieces()[Symbol.asyncIterator]();
  try {
    const first = await packed.next();
    if (first.done) return;
    if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* inflate(first.value, packed);
    else {
      yield first.value;
      for (let piece = await packed.next(); !piece.done; piece = await packed.next()) yield piece.value;
    }
  } finally {
    await packed.return?.();
  }
}

async function* inflate(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0;
  let written = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (let piece = first; ; ) {
      read += piece.length;
      yield piece;
      const next = await rest.next();
      if (next.done) return;
      piece = next.value;
    }
  }
  const gunzip = createGunzip({ chunkSize: 64 * 1024 });
  const source = Readable.from(counted(), { objectMode: false, highWaterMark: 64 * 1024 });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      written += piece.length;
      checkGrowth(read, written);
      yield piece;
    }
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new UnreadableError(`is a broken gzip file (${error.message})`, { cause: error });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
