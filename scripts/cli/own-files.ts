import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { statuses } from '../../src/import/placing/outcome.ts';
import { jsonProperties } from '../../src/publish/disk/parse-json.ts';
import type { Target } from '../../src/publish/ownership/target.ts';

/** The report of an import: its lines begin with a status or a source file. */
export const ownReport: Target = {
  noun: 'a report of an import',
  remedy: 'Choose another path with --report.',
  isOurs: (path) => {
    const { file, status, notes } = jsonProperties(firstLine(path));
    return typeof file === 'string' && statuses.some((known) => known === status) && Array.isArray(notes);
  },
};

/** The figures of a benchmark. */
export const ownFigures: Target = {
  noun: 'a file of figures',
  remedy: 'Choose another path with --json.',
  isOurs: (path) => {
    const figures = jsonProperties(readFileSync(path, 'utf8'));
    return [['machine', 'archives'], ['sets'], ['marked', 'right']].some((keys) => keys.every((key) => key in figures));
  },
};

function firstLine(path: string): string {
  const buffer = Buffer.alloc(1024 * 1024);
  const handle = openSync(path, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer)).split('\n')[0] ?? '';
  } finally {
    closeSync(handle);
  }
}
