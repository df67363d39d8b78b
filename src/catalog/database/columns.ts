import type { SQLOutputValue } from 'node:sqlite';
import type { Address, Article } from '../../articles/model/article.ts';
import type { TermKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/facets.ts';

/** Reads one value of a row. Throws a TypeError if the column has another type. */
export type Column<Value> = (value: SQLOutputValue) => Value;

export type Columns = readonly Column<unknown>[];

/** The values of a row, in the order of its columns. */
export type Row<C extends Columns> = {
  readonly [Index in keyof C]: C[Index] extends Column<infer Value> ? Value : never;
};

export function text(value: SQLOutputValue): string {
  if (typeof value === 'string') return value;
  throw wrongType('text', value);
}

export function number(value: SQLOutputValue): number {
  if (typeof value === 'number') return value;
  throw wrongType('a number', value);
}

/** 1 => true, 0 => false */
export function flag(value: SQLOutputValue): boolean {
  return number(value) === 1;
}

/** NULL => undefined */
export function optional<Value>(column: Column<Value>): Column<Value | undefined> {
  return (value) => (value === null ? undefined : column(value));
}

/** A value that this program wrote as JSON. */
export function jsonOf<Value>(): Column<Value> {
  return (value): Value => JSON.parse(text(value));
}

export const articleJson = jsonOf<Article>();
export const articleAddress = textOf<Address>();
export const termKeyText = textOf<TermKey>();
export const facetText = textOf<FacetName>();

/** A text of a kind that was checked before it was written. */
function textOf<Kind extends string>(): Column<Kind> {
  return (value) => text(value) as Kind;
}

function wrongType(expected: string, value: SQLOutputValue): TypeError {
  return new TypeError(
    `the catalogue holds ${value === null ? 'NULL' : typeof value} in a column that must be ${expected}`,
  );
}
