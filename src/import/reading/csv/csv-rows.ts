import { setImmediate } from 'node:timers/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import { unguardedCell } from '../../../language/csv-cells.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { cleanCells } from './clean-cells.ts';
import { findDelimiter, namedDelimiter } from './find-delimiter.ts';
import { JoinedRows } from './joined-rows.ts';
import { RecentBytes } from './recent-bytes.ts';
import { mayBeOpen, openQuoteDoubt, swallowedRows } from './swallowed-rows.ts';
import type { FilledRow, TableRow } from './table-row.ts';

const longestRow = 32 * 1024 * 1024;

interface ReadRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly bytes: number; readonly error?: { readonly record?: unknown } };
}

/** A row, and its text in the file. */
interface RowWithText extends ReadRow {
  /** Call it before the next row is read. */
  readonly text: () => string;
}

/** Where the rows of a CSV file begin. */
export interface CsvHeader {
  /** The lines before the names of the columns. */
  readonly before: string;
  /** The names of the columns, if the file does not name them. */
  readonly names?: readonly string[];
}

/**
 * The rows of a CSV file with any delimiter. Reading ends at a row that cannot be parsed. `findHeader` finds the names of the columns
 * in the beginning of the file; otherwise they are in the first line.
 */
export async function* csvRows(
  text: AsyncGenerator<string>,
  findHeader?: (beginning: string) => CsvHeader | undefined,
): AsyncGenerator<TableRow> {
  const head = await text.next();
  if (head.done) return;
  const named = namedDelimiter(head.value);
  const header = findHeader?.(head.value);
  const start = (named?.line.length ?? 0) + (header?.before.length ?? 0);
  const sign = named?.sign ?? findDelimiter(head.value.slice(start));
  let names: string[] = distinctNames(header?.names ?? []);
  const parser = parse({
    bom: true,
    columns: header?.names
      ? names
      : (written: string[]) => {
          names = distinctNames(written);
          return names;
        },
    delimiter: sign,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    info: true,
  });
  const before = (named === undefined ? 0 : 1) + lineBreaksIn([header?.before ?? '']);
  let doubt = headerDoubt(header);
  const joinedRows = new JoinedRows(sign);
  let end = before + 1;
  try {
    for await (const row of parsedRows(parser, joined(head.value.slice(start), text))) {
      end = row.info.lines + before;
      const cells = Object.values(row.record);
      const line = end - lineBreaksIn(cells);
      const openQuote = cells.some((cell) => cell.startsWith('"'))
        ? openQuoteDoubt(row.text(), names, sign)
        : undefined;
      const rows =
        (cells.some(mayBeOpen) && rowsWithin(row.text(), names, sign, line)) ||
        filledRow(row.record, row.info.error?.record, sign, line);
      for (const found of rows) {
        if ('fault' in found) {
          yield found;
          continue;
        }
        const written = rows.length > 1 ? Object.values(found.values).map(String) : cells;
        const damages = [openQuote, ...joinedRows.doubts(names, written, found.line)].filter(
          (each) => each !== undefined,
        );
        const told = withDoubts(found, [doubt, found.doubt, ...damages]);
        yield damages.length === 0 ? told : { ...told, isDamaged: true };
        doubt = undefined;
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError) && !(error instanceof UnreadableError)) throw error;
    yield { line: end + 1, fault: messageOf(error) };
  } finally {
    parser.destroy();
  }
}

function withDoubts(row: FilledRow, doubts: readonly (string | undefined)[]): FilledRow {
  const doubt = doubts.filter(Boolean).join('; ');
  return doubt === '' ? row : { ...row, doubt };
}

function headerDoubt(header: CsvHeader | undefined): string | undefined {
  if (header?.names) return 'the file does not name its columns; they were recognised by what is in them';
  const before = header?.before.trim() ?? '';
  return before === ''
    ? undefined
    : `the lines above the names of the columns were left out: "${before.slice(0, 200)}"`;
}

// The row whose quote is not closed, and the rows after it that it has swallowed.
function rowsWithin(
  text: string,
  names: readonly string[],
  sign: string,
  line: number,
): readonly TableRow[] | undefined {
  const swallowed = swallowedRows(text, sign);
  if (!swallowed) return undefined;
  const column = names[swallowed.column] ?? `column ${swallowed.column + 1}`;
  let next = line + swallowed.lines;
  const rows = swallowed.rows.flatMap((cells) => {
    const first = next;
    next += lineBreaksIn(cells) + 1;
    const values = Object.fromEntries(names.map((name, at) => [name, cells[at]] as const).slice(0, cells.length));
    return filledRow(values, cells, sign, first);
  });
  return [{ line, fault: `the quote in the column "${column}" is not closed before the next row` }, ...rows];
}

// Spreadsheets write empty rows. They are left out.
function filledRow(
  values: Readonly<Record<string, string | undefined>>,
  cells: unknown,
  sign: string,
  line: number,
): readonly TableRow[] {
  const row = cleanCells(values, cells, sign);
  return Object.values(row.values).some((cell) => /\S/.test(String(cell))) ? [{ line, ...row }] : [];
}

// All rows before a fault, and then the fault. A stream would drop the rows that it has parsed ahead.
async function* parsedRows(parser: Parser, text: AsyncIterable<string>): AsyncGenerator<RowWithText> {
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault = error;
  });
  const bytes = new RecentBytes();
  let start = 0;
  const rows = function* (): Generator<RowWithText> {
    for (let row: ReadRow | null = parser.read(); row !== null; row = parser.read()) {
      const { record, info } = row;
      yield { record, info, text: () => bytes.text(start, info.bytes) };
      start = info.bytes;
    }
    bytes.dropBefore(start);
  };
  for await (const piece of text) {
    const buffer = Buffer.from(piece);
    bytes.add(buffer);
    parser.write(buffer);
    yield* rows();
    if (fault) throw fault;
  }
  parser.end();
  await setImmediate();
  yield* rows();
  if (fault) throw fault;
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
