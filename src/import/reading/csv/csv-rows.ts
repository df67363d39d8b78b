import { setImmediate } from 'node:timers/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import { unguardedCell } from '../../../language/csv-cells.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { findDelimiter, namedDelimiter } from './find-delimiter.ts';
import type { FilledRow, TableRow } from './table-row.ts';

const longestRow = 32 * 1024 * 1024;

interface ReadRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly error?: { readonly record?: unknown } };
}

/** The rows of a CSV file with any delimiter. Reading ends at a row that cannot be parsed. */
export async function* csvRows(text: AsyncGenerator<string>): AsyncGenerator<TableRow> {
  const head = await text.next();
  if (head.done) return;
  const named = namedDelimiter(head.value);
  const sign = findDelimiter(head.value);
  const parser = parse({
    bom: true,
    columns: distinctNames,
    delimiter: sign,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    info: true,
  });
  const before = named === undefined ? 0 : 1;
  let end = before + 1;
  try {
    for await (const { record, info } of parsedRows(parser, joined(head.value.slice(named?.line.length ?? 0), text))) {
      end = info.lines + before;
      const line = end - lineBreaksIn(Object.values(record));
      const row = withoutGuards(withSurplusCells(record, info.error?.record, sign));
      // Spreadsheets write empty rows.
      if (Object.values(row.values).some((cell) => /\S/.test(String(cell)))) yield { line, ...row };
    }
  } catch (error) {
    if (!(error instanceof CsvError) && !(error instanceof UnreadableError)) throw error;
    yield { line: end + 1, fault: messageOf(error) };
  } finally {
    parser.destroy();
  }
}

// All rows before a fault, and then the fault. A stream would drop the rows that it has parsed ahead.
async function* parsedRows(parser: Parser, text: AsyncIterable<string>): AsyncGenerator<ReadRow> {
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault = error;
  });
  for await (const piece of text) {
    parser.write(piece);
    for (let row: ReadRow | null = parser.read(); row !== null; row = parser.read()) yield row;
    if (fault) throw fault;
  }
  parser.end();
  await setImmediate();
  for (let row: ReadRow | null = parser.read(); row !== null; row = parser.read()) yield row;
  if (fault) throw fault;
}

type RowCells = Pick<FilledRow, 'values' | 'doubt'>;

// The apostrophes that keep spreadsheets from running cells as formulas.
function withoutGuards({ values, doubt }: RowCells): RowCells {
  const entries = Object.entries(values).map(([name, cell]) => [name, cell, unguardedCell(String(cell))] as const);
  const guarded = entries.filter(([, cell, text]) => cell !== text).map(([name]) => `"${name}"`);
  if (guarded.length === 0) return doubt === undefined ? { values } : { values, doubt };
  const message = `the apostrophe that stops spreadsheets from running a formula was removed from ${guarded.join(', ')}`;
  return {
    values: Object.fromEntries(entries.map(([name, , text]) => [name, text])),
    doubt: [doubt, message].filter(Boolean).join('; '),
  };
}

// Cells after the last column belong to a text without quotes, or are empty.
function withSurplusCells(values: ReadRow['record'], cells: unknown, sign: string): RowCells {
  const names = Object.keys(values);
  const last = names.at(-1);
  const surplus = Array.isArray(cells) ? cells.slice(names.length).map(String) : [];
  if (last === undefined || surplus.every((cell) => cell.trim() === '')) return { values };
  const message = `the row has ${surplus.length} more cells than there are columns; they were added to "${last}", the last: "${surplus.join(sign).slice(0, 200)}"`;
  return { values: { ...values, [last]: [values[last], ...surplus].join(sign) }, doubt: message };
}

// The second column of a name gets a number: "title", "title 2".
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((written, at) => {
    const name = unguardedCell(written).trim() || `column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

async function* joined(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);
}

function messageOf(error: Error): string {
  if ('code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED') return 'the quote that begins here is not closed';
  if ('code' in error && error.code === 'CSV_MAX_RECORD_SIZE') return 'has a row of more than 32 MB';
  return error.message;
}
