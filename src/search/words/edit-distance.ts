/**
 * The number of letters to add, remove, change or swap with their neighbor to turn one word into the other (optimal string alignment).
 * Undefined if it exceeds `limit`.
 */
export function editDistance(a: ArrayLike<string>, b: ArrayLike<string>, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  // Most words differ at once: count the letters that are equal at both ends.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (Math.max(a.length, b.length) - start - end > limit * longestEdit(limit)) return undefined;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          cell(previous, column) + 1,
          cell(current, column - 1) + 1,
          cell(previous, column - 1) + (same ? 0 : 1),
          swapped ? cell(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > limit) return undefined;
    [before, previous] = [previous, current];
  }
  const result = cell(previous, b.length);
  return result <= limit ? result : undefined;
}

/** An edit changes at most two neighboring letters; equal letters may lie between several edits. */
function longestEdit(limit: number): number {
  return limit === 1 ? 2 : Number.POSITIVE_INFINITY;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
