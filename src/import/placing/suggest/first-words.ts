import { termKey } from '../../../language/term-key.ts';
import { lower, unitsOf } from '../../reading/words/text-units.ts';

const longest = 31;
const [virama, nukta, chandrabindu] = Array.from('़्ँ', (mark) => mark.charCodeAt(0));
// With a virama they can be another spelling of the anusvara.
const nasals = new Set(Array.from('ङञणनम', (letter) => letter.charCodeAt(0)));
const devanagari = 0x900;
/** Whether each character of the Devanagari block is the same in a key, in any position. Not so the marks that the virama moves past. */
const isSameInKey = Array.from({ length: 0x80 }, (_, at) => {
  const letter = String.fromCharCode(devanagari + at);
  const isStill = `${letter}\u094d`.normalize('NFD') === `${letter}\u094d`;
  return isStill && letter !== '\u093c' && (termKey(letter) as string) === letter;
});

/** The first words of names, as their keys spell them. It quickly excludes nearly all words of a text. */
export class FirstWords {
  /** By first letter, a bit for each length of a word. The last bit stands for all longer words. */
  readonly #lengths = new Uint32Array(0x10000);
  /** Whether a word begins with two letters, and whether a word has a hash. Collisions are possible. */
  readonly #pairs = new Uint8Array(0x10000);
  readonly #hashes = new Uint8Array(0x10000);

  add(key: string): void {
    const units = unitsOf(key);
    const [letter = 0, second = 0] = units;
    this.#lengths[letter] = (this.#lengths[letter] ?? 0) | (1 << Math.min(key.length, longest));
    this.#pairs[slotOf(hashed(letter, second))] = 1;
    this.#hashes[slotOf(units.reduce(hashed, 0))] = 1;
  }

  /** False if no name begins with the word from `from` to `to`. */
  mayBegin(units: Uint16Array, from: number, to: number): boolean {
    const first = lower(units[from] as number);
    if (this.#hasNoPair(units, from, to, first)) return false;
    let [hash, shorter, less] = [0, 0, 0];
    let isKey = true;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      if (isSame(unit)) {
        hash = hashed(hash, lower(unit));
        // The anusvara can replace a letter and the virama.
        if (unit !== virama) continue;
        const before = units[at - 1] as number;
        if (before === nukta || (at === from + 1 && nasals.has(before))) return true;
        if (!nasals.has(before)) continue;
        less += 1;
      } else if (unit === nukta) shorter += 1;
      else if (unit !== chandrabindu) return true;
      isKey = false;
    }
    if (isKey) return this.#hashes[slotOf(hash)] === 1;
    return this.#hasLength(first, to - from - shorter - less, to - from - shorter);
  }

  // Most words are excluded by their first two letters, if these are the same in a key.
  #hasNoPair(units: Uint16Array, from: number, to: number, first: number): boolean {
    const second = to > from + 1 ? lower(units[from + 1] as number) : 0;
    const third = to > from + 2 ? (units[from + 2] as number) : 0;
    if (!isSameBefore(first, second) || !isSameBefore(second, third) || !isSame(third)) return false;
    return this.#pairs[slotOf(hashed(first, second))] === 0;
  }

  #hasLength(first: number, least: number, most: number): boolean {
    const lengths = this.#lengths[first] ?? 0;
    for (let length = least; length <= most; length += 1) {
      if ((lengths & (1 << Math.min(length, longest))) !== 0) return true;
    }
    return false;
  }
}

// Whether a letter is the same in a key, apart from its case.
function isSame(unit: number): boolean {
  return unit < 0x80 || isSameInKey[unit - devanagari] === true;
}

// Whether it is the same before another letter.
function isSameBefore(unit: number, next: number): boolean {
  return isSame(unit) && !(next === virama && nasals.has(unit));
}

function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}
