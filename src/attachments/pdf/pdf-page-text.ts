import { lineTexts } from './line-texts.ts';
import type { PdfCharacter } from './pdf-character.ts';

/** Scripts whose vowel signs are drawn beside their letters: a gap between two glyphs is no gap between two words. */
const hasSigns =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
/** Words are shorter on average, so a page with fewer spaces has none in its file. */
const mostCharactersPerSpace = 25;

/** The text of a page in reading order. */
export function pdfPageText(characters: readonly PdfCharacter[]): string {
  return plain(lineTexts(withoutFalseSpaces(characters)).join('\n'));
}

/** Browsers and word processors leave a gap after many a vowel sign, for which the library adds a space. */
function withoutFalseSpaces(characters: readonly PdfCharacter[]): readonly PdfCharacter[] {
  const spaces = characters.filter(({ text, isAdded }) => text === ' ' && !isAdded).length;
  if (characters.length > spaces * mostCharactersPerSpace) return characters;
  const isOfSigns = (at: number): boolean => hasSigns.test(characters[at]?.text ?? '');
  return characters.filter(
    ({ text, isAdded }, at) => !(isAdded && text === ' ' && (isOfSigns(at - 1) || isOfSigns(at + 1))),
  );
}

/** Fonts without names of their letters give control characters. A word that is parted at the end of a line is joined. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}\ufffd]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^ | $/gm, '');
}
