import type { TableRow } from '../../reading/csv/table-row.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import { jsonObjects } from '../../reading/json/json-objects.ts';
import { isTextBlock } from '../../reading/records/blocks/block-node.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { cellTexts } from './cell-texts.ts';
import { type ColumnMap, guessColumns } from './column-map.ts';
import { columnNames, rowValues } from './row-values.ts';
import { valueAt } from './value-at.ts';

/** The articles of a JSON file as rows: all objects with a headline, a text and a date, at any depth. */
export async function* jsonRows(text: AsyncIterable<string>, columns: ColumnMap = {}): AsyncGenerator<TableRow> {
  let mostNames: readonly string[] = [];
  let isFound = false;
  const isArticleObject = (object: JsonObject): boolean => {
    const values = rowValues(object);
    const names = columnNames(values);
    if (names.length > mostNames.length) mostNames = names;
    return isArticle(values, { ...guessColumns(names), ...columns });
  };
  try {
    for await (const { line, ...read } of jsonObjects(text, isArticleObject)) {
      isFound = true;
      yield 'fault' in read ? { line, ...read } : { ...read, line, values: rowValues(read.value) };
    }
    if (!isFound) yield { line: 1, fault: noArticleMessage(mostNames) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { line: 1, fault: error.message };
  }
}

function isArticle(values: JsonObject, map: ColumnMap): boolean {
  const has = (field: 'title' | 'body' | 'date'): boolean => valueAt(values, map[field] ?? '') !== undefined;
  if (!has('title') || !has('body') || !has('date')) return false;
  const body = valueAt(values, map.body ?? '');
  // A field with a list of articles is not the text of one.
  const isList =
    Array.isArray(body) &&
    body.some((item) => isObject(item) && !isTextBlock(item) && guessColumns(Object.keys(item)).title);
  return !isList && cellTexts(valueAt(values, map.title ?? '')).length > 0;
}

function noArticleMessage(names: readonly string[]): string {
  const list = names.map((name) => `"${name}"`).join(', ');
  const fields = list === '' ? 'it holds no objects' : `the fields are ${list.slice(0, 400)}`;
  return `no object was recognised as having a headline, a text and a date; ${fields}; name the right ones with --columns`;
}
