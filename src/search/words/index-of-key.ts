import { byCodePoints } from './code-points.ts';

/** The index of the first of sorted lines whose key is not before this key. */
export function indexOfKey(lines: readonly string[], key: string, keyOf: (line: string) => string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoints(keyOf(lines[middle] ?? ''), key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
