const cell = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/y;

/** The rows of comma-separated values (RFC 4180); cells may hold commas, quotes and line breaks. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`Not a table: row ${rows.length + 1} has a quote that is not closed`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
