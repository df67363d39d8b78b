import { findDelimiter } from '../../reading/csv/find-delimiter.ts';
import type { FileBeginning } from '../../sources/source-file.ts';
import { guessColumns } from './column-map.ts';

// The list of pages in a WACZ is not a table of articles: https://specs.webrecorder.net/wacz/1.1.1/#pages-jsonl
const webPages = /^\ufeff?\s*\{[^{}\n]{0,200}"format"\s*:\s*"json-pages/;

/** How sure it is that a file is a table of articles. 0 if it is not. */
export function recognisesTable({ name, text }: FileBeginning): number {
  const isLines = /\.(?:jsonl|ndjson|jl)$/i.test(name);
  if (/\.json$/i.test(name)) return holdsArticles(text) ? 0.5 : 0;
  // Spreadsheets save "Unicode text" as .txt.
  const isText = /\.txt$/i.test(name) && /^[^\t\n]{1,60}\t[^\t\n]{1,60}\t[^\n]*\n[^\t\n]*\t/.test(text);
  if (!isLines && !isText && !/\.(?:csv|tsv|tab)$/i.test(name)) return 0;
  if (webPages.test(text)) return 0;
  const first = text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '').split(/\r?\n/, 1)[0] ?? '';
  const cells = first.split(findDelimiter(text)).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const map = guessColumns(isLines ? keysOf(text) : cells);
  return map.title !== undefined && map.body !== undefined ? 0.8 : 0;
}

// In a long file the date may come after the beginning that is read.
function holdsArticles(json: string): boolean {
  const map = guessColumns(keysOf(json));
  return map.title !== undefined && map.body !== undefined && (map.date !== undefined || json.length > 8000);
}

function keysOf(json: string): readonly string[] {
  return [...new Set([...json.matchAll(/"([^"\\]{1,60})"\s*:/g)].map(([, key = '']) => key))];
}
