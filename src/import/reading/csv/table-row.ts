/** A row with its cells by the names of their columns. */
export interface FilledRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly doubt?: string;
  /** Its cells may be those of other columns or rows. */
  readonly isDamaged?: true;
}

/** A row, or why it cannot be read. */
export type TableRow = FilledRow | { readonly line: number; readonly fault: string };
