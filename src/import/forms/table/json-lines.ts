import type { TableRow } from '../../reading/csv/table-row.ts';
import { isObject } from '../../reading/json/json-object.ts';
import { repeatedKeyDoubt } from '../../reading/json/repeated-key.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { rowValues } from './row-values.ts';

const longestLine = 32 * 1024 * 1024;

/** The rows of a file with a JSON object on each line. A broken line does not affect the others. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let rest = '';
  let line = 0;
  try {
    for await (const piece of text) {
      const lines = piece.split('\n');
      const last = lines.pop() ?? '';
      if (lines.length > 0) lines[0] = rest + lines[0];
      rest = lines.length > 0 ? last : rest + last;
      if (rest.length > longestLine) throw new UnreadableError('has a line of more than 32 MB');
      for (const object of lines) {
        line += 1;
        if (object.trim() !== '') yield jsonRow(object, line);
      }
    }
    if (rest.trim() !== '') yield jsonRow(rest, line + 1);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { line: line + 1, fault: error.message };
  }
}

function jsonRow(text: string, line: number): TableRow {
  try {
    const values: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (!isObject(values)) return { line, fault: 'is not a JSON object' };
    const doubt = repeatedKeyDoubt(text, values);
    return { line, values: rowValues(values), ...(doubt === undefined ? {} : { doubt, isDamaged: true }) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError)
      return { line, fault: `is not JSON: ${error.message.slice(0, 120)}` };
    throw error;
  }
}
