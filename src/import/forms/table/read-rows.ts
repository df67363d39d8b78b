import { decodePieces, repairedNote } from '../../sources/encoding/decode-pieces.ts';
import { readBeginning } from '../../sources/read-beginning.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import type { ColumnMap } from './column-map.ts';
import { csvRows } from './csv-rows.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRows } from './json-rows.ts';

/** A row by the names of its columns, or why it cannot be read. */
export type TableRow =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>>; readonly doubt?: string }
  | { readonly line: number; readonly fault: string };

/** The rows of a table, one after the other; `columns` is what an editor says of them. */
export async function* readRows(file: SourceFile, columns?: ColumnMap): AsyncGenerator<TableRow> {
  let isMended = false;
  const text = decodePieces(file.pieces(), (isSo) => {
    isMended ||= isSo;
  });
  for await (const row of rowsOf(file, text, columns)) {
    // Rows are read ahead: this is the one at hand when such bytes were met, or one soon after.
    yield isMended && 'values' in row ? { ...row, doubt: [row.doubt, repairedNote].filter(Boolean).join('; ') } : row;
    if ('values' in row) isMended = false;
  }
}

async function* rowsOf(file: SourceFile, text: AsyncGenerator<string>, columns?: ColumnMap): AsyncGenerator<TableRow> {
  if (/\.(?:jsonl|ndjson|jl)(?:\.gz)?$/i.test(file.name)) yield* jsonLines(text);
  else if (/\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(file.name) || !(await isJson(file))) yield* csvRows(text);
  else yield* jsonRows(file, text, columns);
}

async function isJson(file: SourceFile): Promise<boolean> {
  if (/\.json(?:\.gz)?$/i.test(file.name)) return true;
  return /^\s*[{[]/.test((await readBeginning(file)).text);
}
