/** The lines of an ANPA message by their marks. */
export interface AnpaLines {
  /** The lines before the text: slug, headline, byline, notes to editors. */
  readonly head: readonly string[];
  /** The lines of the text. A new paragraph is indented. */
  readonly text: readonly string[];
}

/** Splits the lines of an ANPA message. `^` begins a line of the head, `<` and `=` end it. */
export function anpaLines(lines: readonly string[]): AnpaLines {
  const head: string[] = [];
  const text: string[] = [];
  let isOpenHead = false;
  for (const line of lines.flatMap((written) => written.split(/(?=\^)/))) {
    const plain = line.replace(/^\^/, '').replace(/(?<![<>=])[<>=]+$/, '');
    const isMarked = line.startsWith('^');
    if (text.length === 0 && isMarked) head.push(plain);
    // A line of the head that goes on in the next one.
    else if (text.length === 0 && isOpenHead && /^\S/.test(line)) head[head.length - 1] += ` ${plain}`;
    // Lines that a mark begins within the text, such as crossheads and results.
    else if (isMarked) text.push('', plain, '');
    else if (text.length > 0 || line.trim() !== '') text.push(plain);
    isOpenHead = (isMarked || isOpenHead) && line.trim() !== '' && !/[<>=]$/.test(line);
  }
  return { head: head.map((line) => typographic(line.trim())), text: text.map(typographic) };
}

// The marks of teleprinters for quotes and dashes.
function typographic(line: string): string {
  return line
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replace(/(?<=\s)_(?=\s)/g, '—');
}
