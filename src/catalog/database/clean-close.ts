import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Whether the files of a database are unchanged since `recordCleanClose`. Then it need not be checked for damage. Removes the note,
 * so that it does not outlive a build that is killed.
 */
export function consumeCleanClose(file: string): boolean {
  const note = noteFile(file);
  const state = stateOf(file);
  const isClean = state !== '' && readNote(note) === state;
  rmSync(note, { force: true });
  return isClean;
}

/** Notes that a database was closed properly. Without the note, it is checked for damage when it is opened again. */
export function recordCleanClose(file: string): void {
  const state = stateOf(file);
  if (state === '') return;
  try {
    writeFileSync(noteFile(file), state);
  } catch {
    // The next write reports a full disk.
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

/** Size and times of the database and of its log. Empty if there is no such file. */
function stateOf(file: string): string {
  const describe = (path: string) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : '';
  };
  const database = describe(file);
  return database && `${database}\n${describe(`${file}-wal`)}\n`;
}
