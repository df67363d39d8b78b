const cell = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/y;

/** Reads comma-separated values (RFC 4180). Quoted cells may contain commas, quotes and line breaks. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`Row ${rows.length + 1} has a quote that is not closed`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
