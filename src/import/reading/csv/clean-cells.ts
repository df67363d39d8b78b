import { unguardedCell } from '../../../language/csv-cells.ts';
import type { FilledRow } from './table-row.ts';

type RowCells = Pick<FilledRow, 'values' | 'doubt'>;

/** The cells of a row with those that it has too many, and without the apostrophes of spreadsheets. */
export function cleanCells(values: RowCells['values'], cells: unknown, sign: string): RowCells {
  return withoutGuards(withSurplusCells(values, cells, sign));
}

// The apostrophes that keep spreadsheets from running cells as formulas.
function withoutGuards({ values, doubt }: RowCells): RowCells {
  const entries = Object.entries(values).map(([name, cell]) => [name, cell, unguardedCell(String(cell))] as const);
  const guarded = entries.filter(([, cell, text]) => cell !== text).map(([name]) => `"${name}"`);
  if (guarded.length === 0) return doubt === undefined ? { values } : { values, doubt };
  const message = `the apostrophe that stops spreadsheets from running a formula was removed from ${guarded.join(', ')}`;
  return {
    values: Object.fromEntries(entries.map(([name, , text]) => [name, text])),
    doubt: [doubt, message].filter(Boolean).join('; '),
  };
}

// Cells after the last column belong to a text without quotes, or are empty.
function withSurplusCells(values: RowCells['values'], cells: unknown, sign: string): RowCells {
  const names = Object.keys(values);
  const last = names.at(-1);
  const surplus = Array.isArray(cells) ? cells.slice(names.length).map(String) : [];
  if (last === undefined || surplus.every((cell) => cell.trim() === '')) return { values };
  const message = `the row has ${surplus.length} more cells than there are columns; they were added to "${last}", the last: "${surplus.join(sign).slice(0, 200)}"`;
  return { values: { ...values, [last]: [values[last], ...surplus].join(sign) }, doubt: message };
}
