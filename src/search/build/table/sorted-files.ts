import type { SortedFiles } from '../../format/search-table.ts';
import { byCodePoints } from '../../words/code-points.ts';
import type { SearchFile } from '../files/search-file.ts';
import { LineCutter } from './line-cutter.ts';

/** The new files of sorted lines, and the names and first keys of all files. */
export interface WrittenFiles {
  readonly files: readonly SearchFile[];
  readonly table: SortedFiles;
}

/** Changes the line of a key. Undefined if there is none. */
export type ChangeLine = (line: string | undefined) => string | undefined;

/** Files of sorted lines as an earlier build wrote them. */
export interface EarlierFiles {
  readonly table: SortedFiles;
  readonly keyOf: (line: string) => string;
  /** The content of a file. */
  readonly read: (name: string) => string;
}

/** Writes lines, by their keys, to files that are small enough to load for one key. */
export function sortedFiles(lines: ReadonlyMap<string, string>): WrittenFiles {
  const cutter = new LineCutter();
  for (const [key, line] of [...lines].toSorted(([a], [b]) => byCodePoints(a, b))) cutter.add(key, line);
  return cutter.finish();
}

/** Writes only the files that differ after changes. The result is that of `sortedFiles` with all lines. */
export function updateSortedFiles(
  { table, keyOf, read }: EarlierFiles,
  changes: ReadonlyMap<string, ChangeLine>,
): WrittenFiles {
  const linesOf = (name: string) =>
    new Map(
      read(name)
        .split('\n')
        .map((line) => [keyOf(line), line]),
    );
  const byFile = new Map(Map.groupBy(changes, ([key]) => fileOf(table.firstWords, key)));
  // A first line decides where the file before it ends.
  for (const [index, own] of [...byFile])
    if (own.some(([key]) => key === table.firstWords[index])) byFile.set(index - 1, byFile.get(index - 1) ?? []);
  const cutter = new LineCutter();
  for (const [index, name] of table.words.entries()) {
    const first = table.firstWords[index] ?? '';
    const own = byFile.get(index);
    if (!own && cutter.isAtCut) cutter.keep(name, first);
    else {
      const lines = linesOf(name);
      if (!own && cutter.cutsBefore(first, lines.get(first) ?? '')) cutter.keep(name, first);
      else for (const [key, line] of changedLines(lines, own ?? [])) cutter.add(key, line);
    }
  }
  if (table.words.length === 0) for (const [key, line] of changedLines(new Map(), [...changes])) cutter.add(key, line);
  return cutter.finish();
}

function changedLines(
  lines: ReadonlyMap<string, string>,
  changes: readonly (readonly [string, ChangeLine])[],
): readonly (readonly [string, string])[] {
  const changed = new Map(lines);
  for (const [key, change] of changes) {
    const line = change(lines.get(key));
    if (line === undefined) changed.delete(key);
    else changed.set(key, line);
  }
  return [...changed].toSorted(([a], [b]) => byCodePoints(a, b));
}

/** The last file whose first key is not after this key, or the first file. */
function fileOf(firstKeys: readonly string[], key: string): number {
  let [low, high] = [0, firstKeys.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (byCodePoints(firstKeys[middle] ?? '', key) <= 0) low = middle;
    else high = middle;
  }
  return low;
}
