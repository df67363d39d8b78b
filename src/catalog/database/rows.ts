import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Column, Columns, Row } from './columns.ts';

type Values = readonly SQLInputValue[];

/** Runs SQL and reads rows. Each statement is prepared once; each value of a row is checked by its column. */
export interface Rows {
  run(sql: string, ...values: Values): ReturnType<StatementSync['run']>;
  /** The first row. Undefined if there is none. */
  row<const C extends Columns>(columns: C, sql: string, ...values: Values): Row<C> | undefined;
  rows<const C extends Columns>(columns: C, sql: string, ...values: Values): readonly Row<C>[];
  /** Reads one row at a time. */
  iterate<const C extends Columns>(columns: C, sql: string, ...values: Values): Iterable<Row<C>>;
  /** The only column of the first row. Undefined if there is none. */
  value<Value>(column: Column<Value>, sql: string, ...values: Values): Value | undefined;
  /** The only column of every row. */
  values<Value>(column: Column<Value>, sql: string, ...values: Values): readonly Value[];
}

export function rowsOf(database: DatabaseSync): Rows {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const prepared = statements.get(sql);
    if (prepared) return prepared;
    const statement = database.prepare(sql);
    // An object takes three times as long as an array.
    statement.setReturnArrays(true);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql, ...values) => prepare(sql).run(...values),
    row: (columns, sql, ...values) => {
      const row = prepare(sql).get(...values);
      return row && readRow(columns, row);
    },
    rows: (columns, sql, ...values) =>
      prepare(sql)
        .all(...values)
        .map((row) => readRow(columns, row)),
    *iterate(columns, sql, ...values) {
      for (const row of prepare(sql).iterate(...values)) yield readRow(columns, row);
    },
    value: (column, sql, ...values) => {
      const row = prepare(sql).get(...values);
      return row && readRow([column], row)[0];
    },
    values: (column, sql, ...values) =>
      prepare(sql)
        .all(...values)
        .map((row) => readRow([column], row)[0]),
  };
}

/** Checks the values of a row in place: copies of a hundred thousand rows would cost as much as reading them. */
function readRow<const C extends Columns>(columns: C, row: unknown): Row<C> {
  if (!Array.isArray(row) || row.length !== columns.length)
    throw new TypeError(`a query does not return the ${columns.length} columns that its caller reads`);
  for (let index = 0; index < row.length; index += 1) row[index] = columns[index]?.(row[index]);
  return row as unknown as Row<C>;
}
