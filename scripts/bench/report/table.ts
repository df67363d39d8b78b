/** A row of a table: its name, and its values by column. The cell of an undefined value stays empty. */
export interface ReportRow {
  readonly name: string;
  readonly values: readonly (string | undefined)[];
}

/** Formats rows as lines of text. Names are aligned left, values right. */
export function table(columns: readonly string[], rows: readonly ReportRow[]): readonly string[] {
  const all: readonly ReportRow[] = [{ name: '', values: columns }, ...rows];
  const nameWidth = Math.max(...all.map(({ name }) => name.length));
  const widths = columns.map((_, column) => Math.max(...all.map(({ values }) => values[column]?.length ?? 0)));
  return all.map(({ name, values }) =>
    [name.padEnd(nameWidth), ...widths.map((width, column) => (values[column] ?? '').padStart(width))]
      .join('  ')
      .trimEnd(),
  );
}
