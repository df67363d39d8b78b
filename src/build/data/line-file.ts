import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of the data. */
export interface DataFile {
  /** Path on the site. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that is written line by line. */
export interface LineFile {
  readonly add: (line: Buffer) => void;
  readonly end: () => DataFile;
}

/** Bytes that are gathered before they are written or hashed. */
const chunk = 1 << 20;

/** Begins a file of lines: `file` on the site, at `path` on the disk. */
export function openLines(path: string, file: string): LineFile {
  mkdirSync(dirname(path), { recursive: true });
  const open = openSync(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = () => {
    const part = Buffer.concat(waiting);
    for (let done = 0; done < part.length; ) done += writeSync(open, part, done);
    waiting = [];
    waitingBytes = 0;
  };
  return {
    add: (line: Buffer): void => {
      hash.update(line);
      waiting.push(line);
      waitingBytes += line.length;
      bytes += line.length;
      if (waitingBytes > chunk) flush();
    },
    end: (): DataFile => {
      flush();
      closeSync(open);
      return { file, bytes, sha256: hash.digest('hex') };
    },
  };
}
