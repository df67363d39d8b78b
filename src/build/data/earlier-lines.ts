import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The file of one article. */
export interface DataItem {
  /** Path on the site. */
  readonly file: string;
  readonly sha256: string;
}

/** One article's line in its period's file: the hash of its inputs, its length, and the article's own file if it has one. */
export interface PeriodLine {
  readonly path: string;
  readonly source: string;
  readonly bytes: number;
  readonly item?: DataItem;
}

/** A period's file of an earlier build, with its lines in order. */
export interface EarlierPeriod {
  /** Full name of the file, which may have gone or been changed since. */
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly PeriodLine[];
}

/** The lines of an earlier file that can be reused. */
export interface EarlierLines {
  /** The line of an article, if its inputs are the same. */
  readonly of: (path: string, source: string) => { readonly item?: DataItem; readonly read: () => Buffer } | undefined;
  readonly close: () => void;
}

const chunk = 1 << 20;
const noLines: EarlierLines = { of: () => undefined, close: () => {} };

/** Opens an earlier file. If it has changed since it was written, none of its lines is reused. */
export function openEarlier(earlier: EarlierPeriod | null): EarlierLines {
  if (earlier === null) return noLines;
  const open = openWhole(earlier);
  if (open === undefined) return noLines;
  const positions = new Map<string, { readonly line: PeriodLine; readonly from: number }>();
  let from = 0;
  for (const line of earlier.lines) {
    positions.set(line.path, { line, from });
    from += line.bytes;
  }
  return {
    of: (path, source) => {
      const position = positions.get(path);
      if (position?.line.source !== source) return undefined;
      return { ...position.line, read: () => bytesAt(open, position.from, position.line.bytes) };
    },
    close: () => closeSync(open),
  };
}

function openWhole({ file, sha256 }: EarlierPeriod): number | undefined {
  let open: number | undefined;
  try {
    open = openSync(file, 'r');
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(chunk);
    for (let read = readSync(open, buffer); read > 0; read = readSync(open, buffer))
      hash.update(buffer.subarray(0, read));
    if (hash.digest('hex') === sha256) return open;
  } catch {
    // The file is missing or unreadable. All lines are written again.
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
