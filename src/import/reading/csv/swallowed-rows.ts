import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A row whose quote is not closed, and the rows that it has swallowed. */
export interface SwallowedRows {
  /** The number of the column of the quote. */
  readonly column: number;
  readonly rows: readonly (readonly string[])[];
  /** The lines from the beginning of the row to that of the first swallowed row. */
  readonly lines: number;
}

/** Whether the quote of a cell may not be closed. The parser then keeps it at the beginning of the cell. */
export function mayBeOpen(cell: string): boolean {
  return cell.startsWith('"') && /[\r\n]/.test(cell);
}

/**
 * Finds the rows that a cell has swallowed because its quote is not closed: `"The text⏎Next title,2020-05-07,"Its text"`. A quote
 * that begins the next cell with quotes is then taken for the end. Undefined if there is none. `row` is the text of the row.
 */
export function swallowedRows(row: string, sign: string): SwallowedRows | undefined {
  const found = falseEnd(row, sign);
  if (!found) return undefined;
  const before = row[found.end - 1] ?? '';
  const start = Math.max(row.lastIndexOf('\n', found.end), row.lastIndexOf('\r', found.end)) + 1;
  if (start <= found.open || !(before === sign || start === found.end)) return undefined;
  const rows = rowsOf(row.slice(start), sign);
  return { column: found.column, rows, lines: row.slice(0, start).split(/\r\n|\r|\n/).length - 1 };
}

/** The doubt about a cell whose quote is not closed, and that has taken in other cells. `row` is the text of the row. */
export function openQuoteDoubt(row: string, names: readonly string[], sign: string): string | undefined {
  const found = falseEnd(row, sign);
  if (!found || !row.slice(found.open, found.end).includes(sign)) return undefined;
  return `the quote in the column "${names[found.column] ?? found.column + 1}" is not closed; it may hold other cells or rows`;
}

// None if they have an open quote themselves.
function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

// The first quote after an open one that neither ends its cell nor is doubled.
function falseEnd(row: string, sign: string) {
  let at = 0;
  for (let column = 0; ; column += 1) {
    const open = at;
    if (row[at] === '"') {
      let end = row.indexOf('"', at + 1);
      while (end >= 0 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
      if (end < 0) return undefined;
      const next = row[end + 1];
      if (next !== undefined && next !== sign && next !== '\r' && next !== '\n') return { column, open, end };
      at = end + 1;
    }
    const next = row.indexOf(sign, at);
    if (next < 0) return undefined;
    at = next + 1;
  }
}
