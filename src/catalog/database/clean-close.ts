import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * A database since it was last closed: `intact`, with the same bytes; `damaged`, with others; or `unclosed`, because the process
 * that wrote it was killed.
 */
export type CloseState = 'intact' | 'damaged' | 'unclosed';

/** Compares a database with the checksum that `recordClose` noted. Removes the note, so that it does not outlast a killed build. */
export function consumeClose(file: string): CloseState {
  const note = noteFile(file);
  if (!existsSync(note)) return 'unclosed';
  const isIntact = readFileSync(note, 'utf8') === checksum(file);
  rmSync(note);
  return isIntact ? 'intact' : 'damaged';
}

/** Notes the checksum of a database that was closed. */
export function recordClose(file: string): void {
  if (!existsSync(file)) return;
  try {
    writeFileSync(noteFile(file), checksum(file));
  } catch {
    // The next write reports a full disk.
  }
}

function noteFile(file: string): string {
  return `${file}.closed`;
}

/** The checksums of the database and of its log. The log remains if another process reads the database. */
function checksum(file: string): string {
  return `${crcOf(file)} ${crcOf(`${file}-wal`)}\n`;
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
