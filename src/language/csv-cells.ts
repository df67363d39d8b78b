/**
 * The beginning of a cell that a spreadsheet runs as a formula (OWASP, "CSV injection"), also in full-width signs. Spreadsheets
 * drop spaces, quotes and invisible characters before it.
 */
const formula = /^[\s'"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0]/u;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe precedes it if it would be one. `unguardedCell` returns the text.
 *
 * `=1+1` => `'=1+1`, and `'=1+1` => `''=1+1`
 */
export function guardedCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `guardedCell` wrote. Other apostrophes remain: `'tis` => `'tis`. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A line of CSV (RFC 4180) in which no text is a formula. Numbers are written as numbers. */
export function csvLine(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(guardedCell(cell))));
  return `${written.join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
