import type { FileBeginning } from '../../sources/source-file.ts';
import { guessColumns } from './column-map.ts';
import { findHeader } from './find-header.ts';

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
  if (!isLines) return findHeader(text) ? 0.8 : 0;
  const map = guessColumns(keysOf(text));
  return map.title !== undefined && map.body !== undefined ? 0.8 : 0;
}

/** A text of so many characters in the beginning of a file may be cut off. */
const longText = 8000;

// In a long file the date may come after the beginning that is read.
function holdsArticles(json: string): boolean {
  const map = guessColumns(keysOf(json));
  if (map.title === undefined || map.body === undefined) return isCutInText(json);
  return map.date !== undefined || json.length > longText;
}

// The first field may be a text that is longer than the beginning.
function isCutInText(json: string): boolean {
  if (!/^\ufeff?\s*[[{]/.test(json)) return false;
  const last = [...json.matchAll(/"([^"\\]{1,60})"\s*:\s*"/g)].at(-1);
  if (!last) return false;
  const text = json.slice(last.index + last[0].length).replace(/\\./gs, '');
  const map = guessColumns([last[1] ?? '']);
  const isNamed = map.body !== undefined || map.summary !== undefined;
  return text.length > longText && !text.includes('"') && (isNamed || /\s\S+\s/.test(text.slice(0, 200)));
}

function keysOf(json: string): readonly string[] {
  return [...new Set([...json.matchAll(/"([^"\\]{1,60})"\s*:/g)].map(([, key = '']) => key))];
}
