/** The sign between columns that a spreadsheet names in a first line of its own, and that line. */
export function namedDelimiter(text: string): { readonly sign: string; readonly line: string } | undefined {
  const [line, sign] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  return line === undefined || sign === undefined ? undefined : { sign, line };
}

/** The sign between columns: the one that a spreadsheet named, or that the first line has most of. */
export function findDelimiter(text: string): string {
  const named = namedDelimiter(text);
  if (named) return named.sign;
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}
