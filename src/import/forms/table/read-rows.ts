import { csvRows } from '../../reading/csv/csv-rows.ts';
import type { FilledRow, TableRow } from '../../reading/csv/table-row.ts';
import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import { readBeginning } from '../../sources/read-beginning.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import type { ColumnMap } from './column-map.ts';
import { findHeader } from './find-header.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRows } from './json-rows.ts';

/** Reads the rows of a table. `columns` are those that the editor named. */
export async function* readRows(file: SourceFile, columns?: ColumnMap): AsyncGenerator<TableRow> {
  let doubt: string | undefined;
  const text = decodePieces(file.pieces(), (newDoubt) => {
    doubt ??= newDoubt;
  });
  for await (const read of rowsOf(file, text, columns)) {
    const row = 'values' in read ? { ...read, values: withWholeText(read.values) } : read;
    // Text is read ahead, so the repaired bytes are in this row or in one soon after.
    yield doubt !== undefined && 'values' in row
      ? { ...row, doubt: [row.doubt, doubt].filter(Boolean).join('; ') }
      : row;
    if ('values' in row) doubt = undefined;
  }
}

async function* rowsOf(file: SourceFile, text: AsyncGenerator<string>, columns?: ColumnMap): AsyncGenerator<TableRow> {
  if (/\.(?:jsonl|ndjson|jl)(?:\.gz)?$/i.test(file.name)) yield* jsonLines(text);
  else if (/\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(file.name) || !(await isJson(file)))
    yield* csvRows(text, columns ? undefined : findHeader);
  else yield* jsonRows(text, columns);
}

async function isJson(file: SourceFile): Promise<boolean> {
  if (/\.json(?:\.gz)?$/i.test(file.name)) return true;
  return /^\s*[{[]/.test((await readBeginning(file)).text);
}

// Joomla keeps the beginning of an article, or all of a short one, in a column of its own.
function withWholeText(values: FilledRow['values']): FilledRow['values'] {
  const { introtext, fulltext, ...others } = values;
  if (typeof introtext !== 'string' || typeof fulltext !== 'string') return values;
  return { ...others, fulltext: `${introtext}\n\n${fulltext}`.trim() };
}
