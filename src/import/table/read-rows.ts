import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SourceFile } from '../form.ts';
import { isObject } from '../record/json-value.ts';
import { UnreadableError } from '../sources/unreadable-error.ts';
import { decodePieces } from '../xml/decode-pieces.ts';

/** A row by the names of its columns, or why it cannot be read. */
export type Row =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: string; readonly ends?: boolean };

const longestRow = 32 * 1024 * 1024;

/** The rows of a table, one after the other; the first that breaks the file's form is the last. */
export async function* readRows(file: SourceFile): AsyncGenerator<Row> {
  yield* /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file.name) ? jsonRows(file) : csvRows(file);
}

async function* csvRows(file: SourceFile): AsyncGenerator<Row> {
  const text = decodePieces(file.pieces())[Symbol.asyncIterator]();
  const head = await text.next();
  if (head.done) return;
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(head.value);
  const source = Readable.from(joined(head.value.slice(named?.[0].length ?? 0), text));
  const parser = parse({
    bom: true,
    columns: distinctNames,
    delimiter: named?.[1] ?? delimiterOf(head.value),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    info: true,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      line = info.lines;
      yield { line, values: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError) && !(error instanceof UnreadableError)) throw error;
    yield { line, fault: plain(error), ends: true };
  } finally {
    source.destroy();
    parser.destroy();
  }
}

// Of two columns of one name the first keeps it: "title", "title 2".
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((given, at) => {
    const name = given.trim() === '' ? `column ${at + 1}` : given.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

async function* joined(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
}

function plain(error: Error): string {
  if ('code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote that is opened here is never closed';
  if ('code' in error && error.code === 'CSV_MAX_RECORD_SIZE') return 'has a row of more than 32 MB';
  return error.message;
}

/** The sign between columns: the one that a spreadsheet named in its first line, or that this line has most of. */
export function delimiterOf(text: string): string {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

async function* jsonRows(file: SourceFile): AsyncGenerator<Row> {
  let rest = '';
  let line = 0;
  try {
    for await (const piece of decodePieces(file.pieces())) {
      const lines = piece.split('\n');
      const last = lines.pop() ?? '';
      if (lines.length > 0) lines[0] = rest + lines[0];
      rest = lines.length > 0 ? last : rest + last;
      if (rest.length > longestRow) throw new UnreadableError('has a line of more than 32 MB');
      for (const one of lines) {
        line += 1;
        if (one.trim() !== '') yield jsonRow(one, line);
      }
    }
    if (rest.trim() !== '') yield jsonRow(rest, line + 1);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { line: line + 1, fault: error.message, ends: true };
  }
}

function jsonRow(text: string, line: number): Row {
  try {
    const values: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (!isObject(values)) return { line, fault: 'is not a JSON object' };
    // A dump of a search engine has the document within its record.
    return { line, values: isObject(values._source) ? { id: values._id, ...values._source } : values };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError)
      return { line, fault: `is not JSON: ${error.message.slice(0, 120)}` };
    throw error;
  }
}
