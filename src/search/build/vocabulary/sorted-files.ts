import type { SortedFiles } from '../../format/search-table.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { indexOfKey } from '../../words/index-of-key.ts';
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
  for (const [key, line] of [...lines].toSorted(([a], [b]) => byCodePoints(a, b))) cutter.add(() => key, line);
  return cutter.finish();
}

/** Writes only the files that differ after changes. The result is that of `sortedFiles` with all lines. */
export function updateSortedFiles(
  { table, keyOf, read }: EarlierFiles,
  changes: ReadonlyMap<string, ChangeLine>,
): WrittenFiles {
  const byFile = new Map(Map.groupBy(changes, ([key]) => fileOf(table.firstWords, key)));
  // A first line decides where the file before it ends.
  for (const [index, own] of [...byFile])
    if (own.some(([key]) => key === table.firstWords[index])) byFile.set(index - 1, byFile.get(index - 1) ?? []);
  const cutter = new LineCutter();
  const addLines = (lines: readonly string[], changes: readonly Change[]) => {
    for (const line of changedLines(lines, changes, keyOf)) cutter.add(() => keyOf(line), line);
  };
  for (const [index, name] of table.words.entries()) {
    const first = table.firstWords[index] ?? '';
    const own = byFile.get(index);
    if (!own && cutter.isAtCut) cutter.keep(name, first);
    else {
      const lines = read(name).split('\n');
      if (!own && cutter.cutsBefore(() => first, lines[0] ?? '')) cutter.keep(name, first);
      else addLines(lines, own ?? []);
    }
  }
  if (table.words.length === 0) addLines([], [...changes]);
  return cutter.finish();
}

type Change = readonly [key: string, change: ChangeLine];

/** Sorted lines after changes. Keys are computed only where a change is looked for: that of every line would take most of the time. */
function* changedLines(
  lines: readonly string[],
  changes: readonly Change[],
  keyOf: EarlierFiles['keyOf'],
): Generator<string> {
  let start = 0;
  for (const [key, change] of changes.toSorted(([a], [b]) => byCodePoints(a, b))) {
    const index = indexOfKey(lines, key, keyOf);
    yield* lines.slice(start, index);
    const found = lines[index];
    const line = found !== undefined && keyOf(found) === key ? found : undefined;
    const changed = change(line);
    if (changed !== undefined) yield changed;
    start = line === undefined ? index : index + 1;
  }
  yield* lines.slice(start);
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
