import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Whether a database is what `leftSound` was told of, as far as the disk can tell: nobody has written to it since, so reading it
 * through for damage would find none. The note is taken away, so that it does not outlast a build that is killed.
 */
export function consumeCleanClose(file: string): boolean {
  const note = noteFor(file);
  const state = stateOf(file);
  const isSound = state !== '' && isNoted(note, state);
  rmSync(note, { force: true });
  return isSound;
}

/** Notes that a database was closed in order; without the note it is read through the next time. */
export function recordCleanClose(file: string): void {
  const state = stateOf(file);
  if (state === '') return;
  try {
    writeFileSync(noteFor(file), state);
  } catch {
    // A full disk is told of by whoever needs the room.
  }
}

function noteFor(file: string): string {
  return `${file}.closed`;
}

function isNoted(note: string, state: string): boolean {
  try {
    return readFileSync(note, 'utf8') === state;
  } catch {
    return false;
  }
}

/** Size and times of the database and of the log beside it; nothing where there is no such file. */
function stateOf(file: string): string {
  const of = (path: string) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : '';
  };
  const database = of(file);
  return database && `${database}\n${of(`${file}-wal`)}\n`;
}
