import { CsvError, parse } from 'csv-parse/sync';
import type { CsvHeader } from '../../reading/csv/csv-rows.ts';
import { findDelimiter, namedDelimiter } from '../../reading/csv/find-delimiter.ts';
import { guessColumns } from './column-map.ts';

/** Titles and notes of an export may stand above the names of the columns, in so many lines at most. */
const mostLinesBefore = 20;

/** Finds the names of the columns in the beginning of a CSV file. Undefined if it has none, and its cells do not show what they hold. */
export function findHeader(text: string): CsvHeader | undefined {
  const named = namedDelimiter(text)?.line ?? /^\ufeff?/.exec(text)?.[0] ?? '';
  let at = named.length;
  for (let line = 0; line <= mostLinesBefore && at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const written = text.slice(at, end < 0 ? text.length : end).trimEnd();
    const cells = written
      .split(findDelimiter(line === 0 ? text : written))
      .map((cell) => cell.trim().replace(/^"|"$/g, ''));
    const map = guessColumns(cells);
    if (map.title !== undefined && map.body !== undefined) return { before: text.slice(named.length, at) };
    if (end < 0) break;
    at = end + 1;
  }
  const names = namesByCells(text.slice(named.length));
  return names && { before: '', names };
}

/** Only a part of a longer file was read. In characters. */
const shortFile = 4000;
/** Rows that are looked at, and those that there must be. */
const [mostRows, fewestRows] = [20, 2];
const [shortestBody, longestTitle] = [80, 250];
const isDate = /^\d{4}-\d\d?-\d\d?(?:$|[T ])|^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:$|\s)/;

// The names of columns by what all first rows have in them: a date, an address, a headline, a much longer text.
function namesByCells(text: string): readonly string[] | undefined {
  const rows = firstRows(text);
  const [first = []] = rows;
  if (rows.length < fewestRows || first.length < 3 || rows.some((row) => row.length !== first.length)) return undefined;
  const columns = first.map((_, at) => rows.map((row) => (row[at] ?? '').trim()));
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length);
  const body = lengths.indexOf(Math.max(...lengths));
  const others = lengths.filter((_, at) => at !== body);
  if ((lengths[body] ?? 0) < shortestBody || (lengths[body] ?? 0) < 2 * Math.max(...others)) return undefined;
  const date = columns.findIndex((cells) => cells.every((cell) => isDate.test(cell)));
  const url = columns.findIndex((cells) => cells.every((cell) => /^https?:\/\/\S+$/i.test(cell)));
  const isTitle = (cell: string): boolean =>
    cell.length <= longestTitle && cell.split(/\s+/).filter((part) => /\p{L}/u.test(part)).length > 1;
  const titles = columns.flatMap((cells, at) =>
    at !== body && at !== date && at !== url && cells.every(isTitle) ? [at] : [],
  );
  const longest = Math.max(...titles.map((at) => lengths[at] ?? 0));
  const title = titles.find((at) => lengths[at] === longest);
  if (date < 0 || title === undefined) return undefined;
  const known = new Map([
    [title, 'title'],
    [date, 'date'],
    [body, 'body'],
    [url, 'url'],
  ]);
  return first.map((_, at) => known.get(at) ?? `column ${at + 1}`);
}

function firstRows(text: string): readonly (readonly string[])[] {
  try {
    // The last row may be cut off.
    const options = {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows,
    };
    const whole = text.length > shortFile ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
    return parse(whole, options);
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
