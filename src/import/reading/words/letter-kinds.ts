/** The kind of a character in a word: a letter or digit, a mark, or neither. */
export const kindOf = { none: 0, letter: 1, mark: 2 } as const;

const [half, unknown] = [3, 255];
const kinds = new Uint8Array(0x10000).fill(unknown);

/**
 * The kind of the character at a place of a text. For both halves of a surrogate pair it is the same. It is called for every
 * character of every text, so the kind of each UTF-16 unit is looked up once.
 */
export function letterKind(units: Uint16Array, at: number): number {
  const kind = kinds[units[at] as number] as number;
  return kind < half ? kind : findKind(units, at);
}

function findKind(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const kind = lookUp(isHalf ? characterAt(units, at) : String.fromCharCode(unit));
  kinds[unit] = isHalf ? half : kind;
  return kind;
}

// The character to which half of a surrogate pair belongs.
function characterAt(units: Uint16Array, at: number): string {
  const around = String.fromCharCode(...units.subarray(Math.max(0, at - 1), at + 2));
  return [...around].find((character) => character.length === 2) ?? String.fromCharCode(units[at] ?? 0);
}

function lookUp(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return kindOf.letter;
  return /\p{M}/u.test(character) ? kindOf.mark : kindOf.none;
}
