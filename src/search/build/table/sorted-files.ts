import type { SortedFiles } from '../../format/search-table.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { packFile, type SearchFile } from '../files/search-file.ts';

/** Maximum size of a file before compression, in letters. */
const limit = 7_000;

/** Files of sorted lines, and the first key of each. */
export interface WrittenFiles {
  readonly files: readonly SearchFile[];
  readonly table: SortedFiles;
}

/** Writes lines, by their keys, to files that are small enough to load for one key. */
export function sortedFiles(lines: ReadonlyMap<string, string>): WrittenFiles {
  const files: SearchFile[] = [];
  const firstWords: string[] = [];
  let pending: string[] = [];
  let size = 0;
  const flush = () => {
    if (pending.length > 0) files.push(packFile(pending.join('\n')));
    pending = [];
    size = 0;
  };
  for (const [key, line] of [...lines].toSorted(([a], [b]) => byCodePoints(a, b))) {
    if (size + line.length > limit) flush();
    if (pending.length === 0) firstWords.push(key);
    pending.push(line);
    size += line.length;
  }
  flush();
  return { files, table: { words: files.map(({ name }) => name), firstWords } };
}
