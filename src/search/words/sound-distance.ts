import { additionCost, changeCost, end, longestSpelling, spellings } from './sound-costs.ts';

const plainSpelling = (roman: string) =>
  roman
    .toLowerCase()
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/q|ck/g, 'k')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i');

/**
 * How unlikely it is that one writer spells a word so and another so: 0 for equal spellings, about 0.3 for a vowel, 1 for another
 * consonant. Infinity above the limit.
 */
export function soundDistance(typed: string, roman: string, limit: number): number {
  const [a, b] = [plainSpelling(typed) + end, plainSpelling(roman) + end];
  const rows: number[][] = [firstRow(b)];
  let cheapRow = 0;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charAt(row - 1);
    const added = additionCost(letter, a.charAt(row - 2), a.charAt(row), true);
    const previous = rows[row - 1] ?? [];
    const current = [(previous[0] ?? 0) + added];
    rows.push(current);
    let lowest = current[0] ?? 0;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charAt(column - 1);
      const cost = Math.min(
        (previous[column] ?? 0) + added,
        (current[column - 1] ?? 0) + additionCost(other, b.charAt(column - 2), b.charAt(column), false),
        (previous[column - 1] ?? 0) + changeCost(letter, other),
        respelt(rows, { a, b, row, column }),
      );
      current.push(cost);
      if (cost < lowest) lowest = cost;
    }
    if (lowest <= limit) cheapRow = row;
    else if (row - cheapRow >= longestSpelling) return Number.POSITIVE_INFINITY;
  }
  const distance = rows[a.length]?.[b.length] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

function firstRow(b: string): number[] {
  const row = [0];
  for (let column = 1; column <= b.length; column += 1)
    row.push(
      (row[column - 1] ?? 0) + additionCost(b.charAt(column - 1), b.charAt(column - 2), b.charAt(column), false),
    );
  return row;
}

interface Place {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly column: number;
}

/** The cost up to a place if both words end there in two spellings of one sound. */
function respelt(rows: readonly (readonly number[])[], { a, b, row, column }: Place): number {
  let cost = Number.POSITIVE_INFINITY;
  for (const { from, to, cost: added } of spellings.get(a.charAt(row - 1) + b.charAt(column - 1)) ?? []) {
    if (!a.startsWith(from, row - from.length) || !b.startsWith(to, column - to.length)) continue;
    const before = (rows[row - from.length]?.[column - to.length] ?? Number.POSITIVE_INFINITY) + added;
    if (before < cost) cost = before;
  }
  return cost;
}
