/** The delimiter that a spreadsheet names in a first line of its own (`sep=;`), and that line. */
export function namedDelimiter(text: string): { readonly sign: string; readonly line: string } | undefined {
  const [line, sign] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  return line === undefined || sign === undefined ? undefined : { sign, line };
}

/** The delimiter of a CSV file: the one that it names, or the one that is most frequent in its first line. */
export function findDelimiter(text: string): string {
  const named = namedDelimiter(text);
  if (named) return named.sign;
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  return counts.toSorted((first, other) => other.count - first.count)[0]?.sign ?? ',';
}
