/** A paragraph whose lines are wrapped at a width. Its first line begins with `indent` spaces. */
export function wrapped(
  paragraph: string,
  width: number,
  indent = 0,
  widthOf: (text: string) => number = (text) => [...text].length,
): string {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of paragraph.split(' ')) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (line.trim() !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
