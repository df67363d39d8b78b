/** A line of plain text, with what decides whether the next line continues it. */
export interface TextLine {
  /** The line without spaces at its ends. */
  readonly text: string;
  /** Columns before the text. */
  readonly indent: number;
  /** Whether it is the first line of its block. */
  readonly isFirst: boolean;
  /** Whether it begins an item of a list, with `-`, `•` or `1.`; and whether it goes on with one, further to the right. */
  readonly isListed: boolean;
  readonly isHanging: boolean;
  /** Whether it begins further to the right than other lines of its block, as the first line of a paragraph does. */
  readonly isDeep: boolean;
  /** A quoted line, a row of a table, a rule, a field of a mail header. It is never joined. */
  readonly isFixed: boolean;
  /** Whether it ends like a sentence. */
  readonly isStopped: boolean;
  /** Whether it begins like a continuation: with a lower-case letter or with a letter of a script without cases. */
  readonly continues: boolean;
  /** Whether it begins with a lower-case letter. */
  readonly isLower: boolean;
}

const tabWidth = 8;
const sentenceEnd = /[.!?:।॥…。！？：؟۔։።][\s"”»'’」』）)\]]*$/u;
const listMarker = /^(?:[-–—*•·▪◦‣+]|(?:\(?\d{1,3}|\(?[a-z])[.)])\s+(?=\S)/iu;
const rule = /^[-=_*~#.·—–\s]{3,}$/u;
const quoted = /^(?:>|&gt;|\|)/;
const header = /^[A-Z][A-Za-z-]{1,20}:\s/;
// A column of a table. One wide gap alone may come from justified text.
const columnGap = /\S(?:\t| {3})\s*\S/;

/** Reads the lines of a block, which has no blank lines. */
export function textLines(block: readonly string[]): readonly TextLine[] {
  const texts = block.map((line) => line.trim());
  const isRow = texts.map((text) => (text.includes('   ') || text.includes('\t')) && columnGap.test(text));
  const isTable = isRow.filter((row) => row).length > Math.max(1, block.length / 2);
  const isHeaderLine = texts.map((text) => header.test(text));
  const isHeader = isHeaderLine.filter((found) => found).length > 1;
  const indents = block.map(indentOf);
  const base = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const lines: TextLine[] = [];
  for (const [at, text] of texts.entries()) {
    const before = lines[at - 1];
    const indent = indents[at] ?? 0;
    // A dash or a number may begin a line within a sentence by chance.
    const isListed = listMarker.test(text) && (!before || before.isListed || before.isHanging || before.isStopped);
    const isHanging = !isListed && before !== undefined && (before.isListed || before.isHanging) && indent > base;
    lines.push({
      text,
      indent,
      isFirst: at === 0,
      isListed,
      isHanging,
      isDeep: indent > base && !isHanging,
      isFixed:
        quoted.test(text) ||
        rule.test(text) ||
        (isTable && isRow[at] === true) ||
        (isHeader && isHeaderLine[at] === true),
      isStopped: sentenceEnd.test(text),
      continues: /^[^\p{L}\p{N}]*[\p{Ll}\p{Lo}]/u.test(text),
      isLower: /^[^\p{L}\p{N}]*\p{Ll}/u.test(text),
    });
  }
  return lines;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += tabWidth - (columns % tabWidth);
    else if (/\s/.test(character)) columns += character === '\u3000' ? 2 : 1;
    else break;
  }
  return columns;
}
