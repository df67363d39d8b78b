import { termKey } from '../../../language/term-key.ts';
import { lower, unitsOf } from '../../reading/words/text-units.ts';

const longest = 31;
const [virama, nukta, chandrabindu] = Array.from('़्ँ', (mark) => mark.charCodeAt(0));
// With a virama they may be another spelling of the anusvara.
const nasals = new Set(Array.from('ङञणनम', (letter) => letter.charCodeAt(0)));
const devanagari = 0x900;
/** Which letters of the block of Devanagari are the same in a key, wherever they stand: not the marks that the virama moves past. */
const same = Array.from({ length: 0x80 }, (_, at) => {
  const letter = String.fromCharCode(devanagari + at);
  const isStill = `${letter}\u094d`.normalize('NFD') === `${letter}\u094d`;
  return isStill && letter !== '\u093c' && (termKey(letter) as string) === letter;
});

/**
 * The words that names begin with, as their keys spell them. Whether a word of a text could be one is told by its letters, so
 * that hardly any needs to be looked at further.
 */
export class FirstWords {
  /** For each letter a bit for each length, the last of them for all that are longer. */
  readonly #lengths = new Uint32Array(0x10000);
  /** Whether a word begins with two letters, and whether there is one of a hash; other letters may have the same place. */
  readonly #pairs = new Uint8Array(0x10000);
  readonly #hashes = new Uint8Array(0x10000);

  add(key: string): void {
    const units = unitsOf(key);
    const [letter = 0, second = 0] = units;
    this.#lengths[letter] = (this.#lengths[letter] ?? 0) | (1 << Math.min(key.length, longest));
    this.#pairs[placeOf(hashed(letter, second))] = 1;
    this.#hashes[placeOf(units.reduce(hashed, 0))] = 1;
  }

  /** False where no name begins with the word that stands between two places of a text. */
  mayBegin(units: Uint16Array, from: number, to: number): boolean {
    const first = lower(units[from] as number);
    if (this.#hasNoPair(units, from, to, first)) return false;
    let [hash, shorter, less] = [0, 0, 0];
    let isKey = true;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      if (isSame(unit)) {
        hash = hashed(hash, lower(unit));
        // Here the anusvara may take the place of a letter and the virama.
        if (unit !== virama) continue;
        const before = units[at - 1] as number;
        if (before === nukta || (at === from + 1 && nasals.has(before))) return true;
        if (!nasals.has(before)) continue;
        less += 1;
      } else if (unit === nukta) shorter += 1;
      else if (unit !== chandrabindu) return true;
      isKey = false;
    }
    if (isKey) return this.#hashes[placeOf(hash)] === 1;
    return this.#hasLength(first, to - from - shorter - less, to - from - shorter);
  }

  // Most words are told by their first two letters, where these are the same in a key.
  #hasNoPair(units: Uint16Array, from: number, to: number, first: number): boolean {
    const second = to > from + 1 ? lower(units[from + 1] as number) : 0;
    const third = to > from + 2 ? (units[from + 2] as number) : 0;
    if (!isKept(first, second) || !isKept(second, third) || !isSame(third)) return false;
    return this.#pairs[placeOf(hashed(first, second))] === 0;
  }

  #hasLength(first: number, least: number, most: number): boolean {
    const lengths = this.#lengths[first] ?? 0;
    for (let length = least; length <= most; length += 1) {
      if ((lengths & (1 << Math.min(length, longest))) !== 0) return true;
    }
    return false;
  }
}

// Whether a letter stays what it is in a key, but for its case.
function isSame(unit: number): boolean {
  return unit < 0x80 || same[unit - devanagari] === true;
}

// Whether it does so before another.
function isKept(unit: number, next: number): boolean {
  return isSame(unit) && !(next === virama && nasals.has(unit));
}

function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}
