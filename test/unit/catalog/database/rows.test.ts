import { expect, test } from 'vitest';
import { openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { flag, jsonOf, number, optional, text } from '../../../../src/catalog/database/columns.ts';

const catalog = openCatalog(':memory:');

test('reads each column as its type', () => {
  const columns = [text, number, flag, optional(text), jsonOf<readonly number[]>()] as const;
  expect(catalog.row(columns, "SELECT 'a', 2, 1, NULL, '[3]'")).toEqual(['a', 2, true, undefined, [3]]);
  expect(catalog.rows([number], 'SELECT 1 UNION SELECT 2')).toEqual([[1], [2]]);
  expect([...catalog.iterate([number], 'SELECT 1 UNION SELECT 2')]).toEqual([[1], [2]]);
  expect(catalog.value(text, 'SELECT ?', 'b')).toBe('b');
  expect(catalog.values(number, 'SELECT 1 UNION SELECT 2')).toEqual([1, 2]);
});

test('returns undefined if there is no row', () => {
  expect(catalog.row([text], 'SELECT path FROM articles')).toBeUndefined();
  expect(catalog.value(text, 'SELECT path FROM articles')).toBeUndefined();
});

test.each([
  ['text for a number', [number], "SELECT '1'", 'holds string in a column that must be a number'],
  ['a number for text', [text], 'SELECT 1', 'holds number in a column that must be text'],
  ['NULL for text', [text], 'SELECT NULL', 'holds NULL in a column that must be text'],
  ['another number of columns', [text], "SELECT 'a', 'b'", 'does not return the 1 columns'],
])('refuses %s', (_, columns, sql, message) => {
  const error = expect.objectContaining({ message: expect.stringContaining(message) });
  expect(() => catalog.rows(columns, sql)).toThrow(error);
  expect(() => catalog.row(columns, sql)).toThrow(error);
});
