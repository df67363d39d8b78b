import { expect, test } from 'vitest';
import type { PdfCharacter } from '../../../../src/attachments/pdf/pdf-character.ts';
import { pdfPageText } from '../../../../src/attachments/pdf/pdf-page-text.ts';

interface Written {
  /** Where it begins, in points from the left. */
  readonly left?: number;
  readonly bottom?: number;
  /** Of a letter, in points. */
  readonly height?: number;
}

/** Letters beside each other, 10 points wide. `·` is a space and `¶` a line end that the library added. */
function written(text: string, { left = 0, bottom = 0, height = 20 }: Written = {}): readonly PdfCharacter[] {
  return [...text].map((character, index) => {
    const isAdded = character === '·' || character === '¶';
    const added = character === '·' ? ' ' : '\n';
    const at = left + index * 10;
    return { text: isAdded ? added : character, isAdded, left: at, right: at + 10, bottom, top: bottom + height };
  });
}

/** Letters from right to left, whose first one ends at a place. */
function fromRight(text: string, right: number, options: Written = {}): readonly PdfCharacter[] {
  return written(text, options).map((character, index) => ({
    ...character,
    right: right - index * 10,
    left: right - index * 10 - 10,
  }));
}

const end = written('¶');

test.each([
  ['a gap after a vowel sign', 'संचि·का में पर्या·वरण है', 'संचिका में पर्यावरण है'],
  ['a gap before a comma', 'माँ·झी नहीं·, वही·; वही', 'माँझी नहीं, वही; वही'],
  ['gaps between words of a page without spaces', 'नदी·का·सबसे·मैला·हिस्सा·है', 'नदी का सबसे मैला हिस्सा है'],
  ['gaps between words in Latin letters', 'two words·in a·table', 'two words in a table'],
  ['a word that is parted at the end of a line', 'a manip-¶ulation', 'a manipulation'],
  ['letters without a name', 'a\u0001b\ufffdc', 'a b c'],
])('%s', (_, characters, text) => {
  expect(pdfPageText(written(characters))).toBe(text);
});

test('joins the pieces of a line that goes from right to left', () => {
  const pieces = [
    ...fromRight('قطب', 60),
    ...end,
    ...fromRight(' کے ', 110),
    ...end,
    ...fromRight('چاند', 150),
    ...end,
    ...fromRight('اترا', 150, { bottom: -40 }),
  ];
  expect(pdfPageText(pieces)).toBe('چاند کے قطب\nاترا');
});

test('numbers and Latin words in a line from right to left stay as they are', () => {
  const pieces = [
    ...written('9:15', { left: 0 }),
    ...end,
    ...fromRight(' رات ', 90),
    ...end,
    ...written('2023', { left: 90 }),
    ...end,
    ...fromRight('اگست ', 180),
  ];
  expect(pdfPageText(pieces)).toBe('اگست 2023 رات 9:15');
});

test('a gap in a line from right to left parts two words, and dots above a letter do not', () => {
  const gap = [...fromRight('قطب', 30), ...end, ...fromRight('کے', 60)];
  expect(pdfPageText(gap)).toBe('کے قطب');
  const dots = fromRight('ن', 92, { bottom: 8, height: 3 });
  expect(pdfPageText([...dots, ...end, ...fromRight('جش', 120)])).toBe('جشن');
});

test('a page without characters has no text', () => {
  expect(pdfPageText([])).toBe('');
});
