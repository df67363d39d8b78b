/** What a character is in a word: none of it, a letter or digit, or a mark. */
export const kindOf = { none: 0, letter: 1, mark: 2 } as const;

const [half, unknown] = [3, 255];
const kinds = new Uint8Array(0x10000).fill(unknown);

/**
 * The kind of the character at a place of a text; both halves of one tell the same. Asked for every letter of every text, it
 * looks each unit up in Unicode's tables once.
 */
export function letterKind(units: Uint16Array, at: number): number {
  const known = kinds[units[at] as number] as number;
  return known < half ? known : kindOfHard(units, at);
}

function kindOfHard(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const kind = lookUp(isHalf ? wholeAt(units, at) : String.fromCharCode(unit));
  kinds[unit] = isHalf ? half : kind;
  return kind;
}

// The character that a half at a place belongs to.
function wholeAt(units: Uint16Array, at: number): string {
  const around = String.fromCharCode(...units.subarray(Math.max(0, at - 1), at + 2));
  return [...around].find((character) => character.length === 2) ?? String.fromCharCode(units[at] ?? 0);
}

function lookUp(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return kindOf.letter;
  return /\p{M}/u.test(character) ? kindOf.mark : kindOf.none;
}
