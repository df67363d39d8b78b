import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Whether a database is as `recordCleanClose` left it, as far as the disk shows: then nobody has written to it since, and it need
 * not be read through for damage. Removes the note, so that it does not outlast a build that is killed.
 */
export function consumeCleanClose(file: string): boolean {
  const note = noteFile(file);
  const state = stateOf(file);
  const isClean = state !== '' && readNote(note) === state;
  rmSync(note, { force: true });
  return isClean;
}

/** Notes that a database was closed in order. Without the note, it is read through for damage when it is next opened. */
export function recordCleanClose(file: string): void {
  const state = stateOf(file);
  if (state === '') return;
  try {
    writeFileSync(noteFile(file), state);
  } catch {
    // A full disk is reported by whoever needs the space.
  }
}

function noteFile(file: string): string {
  return `${file}.closed`;
}

function readNote(note: string): string | undefined {
  try {
    return readFileSync(note, 'utf8');
  } catch {
    return undefined;
  }
}

/** Size and times of the database and of its log; empty where there is no such file. */
function stateOf(file: string): string {
  const describe = (path: string) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : '';
  };
  const database = describe(file);
  return database && `${database}\n${describe(`${file}-wal`)}\n`;
}
