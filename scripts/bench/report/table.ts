/** A line of a table: what, and its values by column; an absent value is shown as nothing. */
export interface Row {
  readonly name: string;
  readonly values: readonly (string | undefined)[];
}

/** Lines of text in columns, the names to the left and the values to the right. */
export function table(columns: readonly string[], rows: readonly Row[]): readonly string[] {
  const all: readonly Row[] = [{ name: '', values: columns }, ...rows];
  const nameWidth = Math.max(...all.map(({ name }) => name.length));
  const widths = columns.map((_, column) => Math.max(...all.map(({ values }) => values[column]?.length ?? 0)));
  return all.map(({ name, values }) =>
    [name.padEnd(nameWidth), ...widths.map((width, column) => (values[column] ?? '').padStart(width))]
      .join('  ')
      .trimEnd(),
  );
}
