import type { PdfCharacter } from './pdf-character.ts';

/** Characters of one line, and what they cover. */
interface Line {
  readonly characters: readonly PdfCharacter[];
  readonly top: number;
  readonly bottom: number;
}

const isRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Latin words and numbers go from left to right in such a line too. */
const isLeftToRight = /[\p{Script=Latin}\p{Nd}.:/@_-]/u;
/** Between words, in heights of the line. Some fonts name only the dots of a letter: its body is then part of the gap. */
const wordGap = 0.3;
const gapBeforeDots = 0.5;
/** Dots are lower, in heights of the line. */
const dotsHeight = 0.25;

/**
 * The lines of a page. Text from right to left comes in pieces of a few letters, which the library takes for lines, and the pieces of
 * a line come from left to right. Their places tell the order.
 */
export function lineTexts(characters: readonly PdfCharacter[]): readonly string[] {
  const pieces = splitAtLineEnds(characters);
  const isFromRight = (piece: readonly PdfCharacter[]) => piece.some(({ text }) => isRightToLeft.test(text));
  if (!pieces.some(isFromRight)) return pieces.map(textOf);
  const joined = joinBeside(joinBeside(pieces.map(toLine)).toReversed()).toReversed();
  return joined.map((line) => (isFromRight(line.characters) ? textFromRight(line) : textOf(line.characters)));
}

function splitAtLineEnds(characters: readonly PdfCharacter[]): readonly (readonly PdfCharacter[])[] {
  const pieces: PdfCharacter[][] = [[]];
  for (const character of characters) {
    if (character.text === '\n') pieces.push([]);
    else if (character.text !== '\r') pieces.at(-1)?.push(character);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function toLine(characters: readonly PdfCharacter[]): Line {
  const drawn = characters.filter(({ top, bottom }) => top > bottom);
  return {
    characters,
    top: drawn.reduce((most, { top }) => Math.max(most, top), Number.NEGATIVE_INFINITY),
    bottom: drawn.reduce((least, { bottom }) => Math.min(least, bottom), Number.POSITIVE_INFINITY),
  };
}

/** Joins neighbours of which the lower one is at least half at the height of the other. */
function joinBeside(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && areBeside(last, line)) joined[joined.length - 1] = join(last, line);
    else joined.push(line);
  }
  return joined;
}

function areBeside(a: Line, b: Line): boolean {
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > Math.min(a.top - a.bottom, b.top - b.bottom) / 2;
}

function join(a: Line, b: Line): Line {
  return {
    characters: [...a.characters, ...b.characters],
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function textFromRight({ characters, top, bottom }: Line): string {
  const height = top - bottom;
  let text = '';
  let edge: number | undefined;
  for (const unit of unitsOf(characters).toSorted((a, b) => b.right - a.right)) {
    const leastGap = unit.top - unit.bottom < height * dotsHeight ? gapBeforeDots : wordGap;
    const isGap = edge !== undefined && edge - unit.right > height * leastGap;
    text += isGap && !text.endsWith(' ') && !unit.text.startsWith(' ') ? ` ${unit.text}` : unit.text;
    edge = unit.left;
  }
  return text;
}

/** What is moved as one: a letter, or a word or number that goes from left to right. */
function unitsOf(characters: readonly PdfCharacter[]): readonly PdfCharacter[] {
  const units: PdfCharacter[] = [];
  let isRun = false;
  for (const character of characters.filter(({ isAdded }) => !isAdded)) {
    const isNext = isLeftToRight.test(character.text);
    const last = units.at(-1);
    if (isNext && isRun && last)
      units[units.length - 1] = {
        ...last,
        text: last.text + character.text,
        left: Math.min(last.left, character.left),
        right: Math.max(last.right, character.right),
      };
    else units.push(character);
    isRun = isNext;
  }
  return units;
}

function textOf(characters: readonly PdfCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}
