const cell = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/y;

/** Reads comma-separated values (RFC 4180). Quoted cells may contain commas, quotes and line breaks. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`Row ${rows.length + 1} has a quote that is not closed`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
