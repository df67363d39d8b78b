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
}

const tabWidth = 8;
const stops = unitSet('.!?:।॥…。！？：؟۔։።');
const closings = unitSet('"”»\'’」』）)]');
const listMarker = /^(?:[-–—*•·▪◦‣+]|(?:\(?\d{1,3}|\(?[a-z])[.)])\s+(?=\S)/iu;
const rule = /^[-=_*~#.·—–\s]{3,}$/u;
const quoted = /^(?:>|&gt;|\|)/;
const header = /^[A-Z][A-Za-z-]{1,20}:\s/;
// A column of a table. One wide gap alone may come from justified text.
const columnGap = /\S(?:\t| {3})\s*\S/;

/** Reads the lines of a block, which has no blank lines. `texts` are the same lines without spaces at their ends. */
export function textLines(block: readonly string[], texts: readonly string[]): readonly TextLine[] {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return [loneLine(only, indentOf(block[0] ?? ''))];
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
      isFixed: isMarked(text) || (isTable && isRow[at] === true) || (isHeader && isHeaderLine[at] === true),
      isStopped: endsSentence(text),
    });
  }
  return lines;
}

// A line between blank lines is never joined, so most of its properties do not matter.
function loneLine(text: string, indent: number): TextLine {
  const never = { isListed: false, isHanging: false, isDeep: false, isStopped: false };
  return { text, indent, isFirst: true, ...never, isFixed: isMarked(text) };
}

function isMarked(text: string): boolean {
  return quoted.test(text) || rule.test(text);
}

/** Whether a line begins like a continuation: with a lower-case letter or with a letter of a script without cases. */
export function beginsContinuation(text: string): boolean {
  return beginsWithAscii(text) ?? /^[^\p{L}\p{N}]*[\p{Ll}\p{Lo}]/u.test(text);
}

/** Whether a line begins with a lower-case letter. */
export function beginsLower(text: string): boolean {
  return beginsWithAscii(text) ?? /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);
}

// Whether a first letter of ASCII is lower-case; undefined for any other beginning. Most lines need no pattern.
function beginsWithAscii(text: string): boolean | undefined {
  const first = text.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return true;
  return (first >= 0x41 && first <= 0x5a) || (first >= 0x30 && first <= 0x39) ? false : undefined;
}

// A stop, and after it only spaces and closing marks. A pattern would search the whole line.
function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (closings.has(text.charCodeAt(at)) || /\s/.test(text[at] ?? ''))) at -= 1;
  return at >= 0 && stops.has(text.charCodeAt(at));
}

function unitSet(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

const lastControl = 0x20;

function indentOf(line: string): number {
  const first = line.charCodeAt(0);
  if (first > lastControl && first < 0x80) return 0;
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += tabWidth - (columns % tabWidth);
    else if (/\s/.test(character)) columns += character === '\u3000' ? 2 : 1;
    else break;
  }
  return columns;
}
