import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * A database since it was last closed: `intact`, with the same bytes; `damaged`, with others; or `unclosed`, because the process
 * that wrote it was killed.
 */
export type CloseState = 'intact' | 'damaged' | 'unclosed';

/** How a database is closed. */
export interface Closing {
  /** Whether this process opens it again soon: then the note has no checksum, which takes longest, and only this process trusts it. */
  readonly reopens?: boolean;
}

/** Compares a database with the note of `recordClose`. Removes the note, so that it does not outlast a killed build. */
export function consumeClose(file: string): CloseState {
  const note = noteFile(file);
  if (!existsSync(note)) return 'unclosed';
  const [sum, writer] = readFileSync(note, 'utf8').split('\n');
  const isIntact = writer === ownState(file) || (sum !== noChecksum && sum === checksum(file));
  rmSync(note);
  if (isIntact) return 'intact';
  return sum === noChecksum ? 'unclosed' : 'damaged';
}

/** Notes the checksum of a database that was closed, and its state for this process. */
export function recordClose(file: string, { reopens = false }: Closing = {}): void {
  if (!existsSync(file)) return;
  try {
    writeFileSync(noteFile(file), `${reopens ? noChecksum : checksum(file)}\n${ownState(file)}\n`);
  } catch {
    // The next write reports a full disk.
  }
}

const noChecksum = '-';
const thisProcess = randomUUID();

/** What changes if anything writes the database or its log after this process has closed them. */
function ownState(file: string): string {
  const states = [file, `${file}-wal`].map((each) => {
    const stats = statSync(each, { bigint: true, throwIfNoEntry: false });
    return stats ? [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join('-') : 'none';
  });
  return [thisProcess, ...states].join(' ');
}

function noteFile(file: string): string {
  return `${file}.closed`;
}

/** The checksums of the database and of its log. The log remains if another process reads the database. */
function checksum(file: string): string {
  return `${crcOf(file)} ${crcOf(`${file}-wal`)}`;
}

/** The CRC-32 of a file: it reveals accidents, and takes 0.4 ms for 1 MB. A missing file counts as an empty one. */
function crcOf(file: string): string {
  if (!existsSync(file)) return '0-0';
  const open = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 18);
  let crc = 0;
  let bytes = 0;
  try {
    for (let read = readSync(open, buffer); read > 0; read = readSync(open, buffer)) {
      crc = crc32(buffer.subarray(0, read), crc);
      bytes += read;
    }
  } finally {
    closeSync(open);
  }
  return `${bytes}-${crc.toString(16)}`;
}
