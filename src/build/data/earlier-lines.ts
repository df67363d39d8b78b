import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The file of one article. */
export interface DataItem {
  /** Path on the site. */
  readonly file: string;
  readonly sha256: string;
}

/** One article's line in its year's file: what it was made of, its length, and the article's own file where it has one. */
export interface YearLine {
  readonly path: string;
  readonly source: string;
  readonly bytes: number;
  readonly item?: DataItem;
}

/** A year's file as it was made before, with its lines in their order. */
export interface EarlierYear {
  /** Full name of the file, which may have gone or been changed since. */
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly YearLine[];
}

/** The lines of an earlier file that can be taken over as they are. */
export interface EarlierLines {
  /** The line of an article, where it was made of the same. */
  readonly of: (path: string, source: string) => { readonly item?: DataItem; readonly read: () => Buffer } | undefined;
  readonly close: () => void;
}

const chunk = 1 << 20;
const none: EarlierLines = { of: () => undefined, close: () => {} };

/** Opens an earlier file; one that is not what was written then has no lines to give. */
export function openEarlier(earlier: EarlierYear | null): EarlierLines {
  if (earlier === null) return none;
  const open = openWhole(earlier);
  if (open === undefined) return none;
  const places = new Map<string, { readonly line: YearLine; readonly from: number }>();
  let from = 0;
  for (const line of earlier.lines) {
    places.set(line.path, { line, from });
    from += line.bytes;
  }
  return {
    of: (path, source) => {
      const place = places.get(path);
      if (place?.line.source !== source) return undefined;
      return { ...place.line, read: () => bytesAt(open, place.from, place.line.bytes) };
    },
    close: () => closeSync(open),
  };
}

function openWhole({ file, sha256 }: EarlierYear): number | undefined {
  let open: number | undefined;
  try {
    open = openSync(file, 'r');
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(chunk);
    for (let read = readSync(open, buffer); read > 0; read = readSync(open, buffer))
      hash.update(buffer.subarray(0, read));
    if (hash.digest('hex') === sha256) return open;
  } catch {
    // Gone or closed to us: every line is made again.
  }
  if (open !== undefined) closeSync(open);
  return undefined;
}

function bytesAt(open: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(open, bytes, done, length - done, from + done);
    if (read === 0) throw new Error('A file of the data was cut while it was read');
    done += read;
  }
  return bytes;
}
