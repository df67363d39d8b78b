import type { Note } from '../../reading/draft/draft.ts';
import type { ColumnMap } from './column-map.ts';

/** Counts the cells of columns that no field takes. */
export class UnusedColumns {
  readonly #rows = new Map<string, number>();

  add(values: Readonly<Record<string, unknown>>, map: ColumnMap): void {
    const used = new Set(Object.values(map).flatMap((column) => [column, column.split('.')[0]]));
    for (const [column, value] of Object.entries(values))
      if (!used.has(column) && !isEmpty(value)) this.#rows.set(column, (this.#rows.get(column) ?? 0) + 1);
  }

  /** The note that names them, the fullest first. Empty if there are none. */
  notes(): readonly Note[] {
    if (this.#rows.size === 0) return [];
    const counts = [...this.#rows].toSorted(([, a], [, b]) => b - a);
    const list = counts.map(([column, rows]) => `"${column}" (${rows} ${rows === 1 ? 'row' : 'rows'})`);
    return [{ kind: 'dropped', message: `columns that no field takes: ${list.join(', ')}`.slice(0, 2000) }];
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return (
    value === undefined || value === null || typeof value === 'boolean' || (Array.isArray(value) && value.length === 0)
  );
}
