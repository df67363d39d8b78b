import { printableLine } from '../../src/language/printable-text.ts';

/** The narrowest common terminal. */
const narrowest = 80;

/** The columns of the terminal, less one: some terminals begin a new line after the last one. */
export const screenWidth = Math.max(narrowest, process.stdout.columns ?? 0) - 1;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Fits a text to a number of columns. What is too long is cut in its middle: the start and the end tell paths apart. A letter keeps its
 * vowel signs.
 */
export function screenLine(text: string, width = screenWidth): string {
  const characters = Array.from(graphemes.segment(printableLine(text)), ({ segment }) => segment);
  if (columnsOf(characters) <= width) return characters.join('');
  const room = Math.max(1, width - 1);
  const head = taken(characters, Math.ceil(room * 0.6));
  const tail = taken(characters.toReversed(), room - columnsOf(head)).toReversed();
  return `${head.join('')}…${tail.join('')}`;
}

/** The columns that characters take. Those of East Asia and pictures take two. */
function columnsOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + columnsOfCharacter(character), 0);
}

function columnsOfCharacter(character: string): number {
  return Array.from(character, columnsOfCodePoint).reduce((sum, columns) => sum + columns, 0);
}

function columnsOfCodePoint(character: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3);
  return isWide || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xff60) || code >= 0x1f300 ? 2 : 1;
}

function taken(characters: readonly string[], width: number): readonly string[] {
  let columns = 0;
  const end = characters.findIndex((character) => {
    columns += columnsOfCharacter(character);
    return columns > width;
  });
  return end < 0 ? characters : characters.slice(0, end);
}
