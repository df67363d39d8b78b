import type { SourceFile } from '../form.ts';
import { readSample } from '../sources/read-sample.ts';
import type { ColumnMap } from './column-map.ts';
import { csvRows } from './csv-rows.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRows } from './json-rows.ts';

/** A row by the names of its columns, or why it cannot be read. */
export type Row =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>>; readonly doubt?: string }
  | { readonly line: number; readonly fault: string };

/** The rows of a table, one after the other; `columns` is what an editor says of them. */
export async function* readRows(file: SourceFile, columns?: ColumnMap): AsyncGenerator<Row> {
  if (/\.(?:jsonl|ndjson|jl)(?:\.gz)?$/i.test(file.name)) yield* jsonLines(file);
  else if (/\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(file.name) || !(await isJson(file))) yield* csvRows(file);
  else yield* jsonRows(file, columns);
}

async function isJson(file: SourceFile): Promise<boolean> {
  if (/\.json(?:\.gz)?$/i.test(file.name)) return true;
  return /^\s*[{[]/.test((await readSample(file)).text);
}
