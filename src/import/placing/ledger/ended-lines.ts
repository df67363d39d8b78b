import { closeSync, createReadStream, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

const newline = 0x0a;
/** The most bytes of a line. */
const longest = 16 * 1024 * 1024;

/**
 * The lines of a file of any size; none if the file does not exist. Text after the last line feed is left out: its writer was
 * interrupted.
 */
export async function* endedLines(file: string): AsyncGenerator<string> {
  let unfinished: Buffer[] = [];
  let length = 0;
  let number = 1;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = piece.indexOf(newline); to >= 0; to = piece.indexOf(newline, from)) {
        yield unfinished.length === 0
          ? piece.toString('utf8', from, to)
          : Buffer.concat([...unfinished, piece.subarray(0, to)]).toString('utf8');
        [unfinished, length, from] = [[], 0, to + 1];
        number += 1;
      }
      if (from < piece.length) unfinished.push(piece.subarray(from));
      length += piece.length - from;
      if (length > longest) throw new Error(`${file}:${number}: the line has more than ${longest / 1024 / 1024} MB`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes the text after the last line feed of a file, if the file exists. Refuses a file of a single line that does not start as ours do. */
export function cutTornLine(file: string, start: string): void {
  const handle = openIfThere(file);
  if (handle === undefined) return;
  try {
    const { size } = fstatSync(handle);
    const end = lastLineEnd(handle, size);
    if (end === size) return;
    const torn = Buffer.alloc(Math.min(size, start.length));
    readSync(handle, torn, 0, torn.length, 0);
    if (end === 0 && !start.startsWith(torn.toString('utf8')))
      throw new Error(`${file}: the last line is not an entry of the import ledger. Move the file away.`);
    ftruncateSync(handle, end);
  } finally {
    closeSync(handle);
  }
}

// The position after the last line feed, searched from the end; 0 if there is none.
function lastLineEnd(handle: number, size: number): number {
  const piece = Buffer.alloc(64 * 1024);
  for (let to = size; to > 0; ) {
    const from = Math.max(0, to - piece.length);
    const read = readSync(handle, piece, 0, to - from, from);
    const index = piece.subarray(0, read).lastIndexOf(newline);
    if (index >= 0) return from + index + 1;
    to = from;
  }
  return 0;
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
