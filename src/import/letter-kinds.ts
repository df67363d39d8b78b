/** What a character is in a word: none of it, a letter or digit, or a mark. */
export const kindOf = { none: 0, letter: 1, mark: 2 } as const;

const [half, unknown] = [3, 255];
const kinds = new Uint8Array(0x10000).fill(unknown);

/**
 * The kind of the character at a place of a text; both halves of one tell the same. Asked for every letter of every text, it
 * looks each unit up in Unicode's tables once.
 */
export function letterKind(text: string, at: number): number {
  const known = kinds[text.charCodeAt(at)] ?? kindOf.none;
  return known < half ? known : kindOfHard(text, at);
}

function kindOfHard(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const kind = isHalf ? lookUp(wholeAt(text, at)) : lookUp(String.fromCharCode(unit));
  kinds[unit] = isHalf ? half : kind;
  return kind;
}

// The character that a half at a place belongs to.
function wholeAt(text: string, at: number): string {
  const before = text.codePointAt(at - 1) ?? 0;
  return String.fromCodePoint(before > 0xffff ? before : (text.codePointAt(at) ?? 0));
}

function lookUp(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return kindOf.letter;
  return /\p{M}/u.test(character) ? kindOf.mark : kindOf.none;
}
