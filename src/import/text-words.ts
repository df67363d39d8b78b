import { kindOf, letterKind } from './letter-kinds.ts';
import { arePlain } from './plain-units.ts';
import { lower, unitsOf } from './text-units.ts';

/** The words of texts, of which nothing is kept but their letters in a row and a hash of each. */
export class TextWords {
  /** How many words there are. */
  count = 0;
  #letters: Uint16Array;
  #used = 0;
  #hashes: Uint32Array;

  /** Room for texts of so many characters; more is made where it does not do. */
  constructor(characters: number) {
    this.#letters = new Uint16Array(characters + 64);
    this.#hashes = new Uint32Array((characters >> 2) + 64);
  }

  /** Takes in the words of a text: what stands between anything that is not a letter, mark or digit, in lower case. */
  add(text: string): void {
    const given = unitsOf(text);
    const plain = arePlain(given) ? given : unitsOf(text.normalize('NFKC').toLowerCase());
    this.#makeRoom(plain.length);
    let hash = 0;
    let isOpen = false;
    // One step beyond the end closes the last word.
    for (let at = 0; at <= plain.length; at += 1) {
      if (at < plain.length && letterKind(plain, at) !== kindOf.none) {
        const unit = lower(plain[at] as number);
        this.#letters[this.#used] = unit;
        this.#used += 1;
        hash = Math.imul((isOpen ? hash : 0x811c9dc5) ^ unit, 0x01000193);
        isOpen = true;
      } else if (isOpen) {
        this.#letters[this.#used] = 0x20;
        this.#used += 1;
        this.#hashes[this.count] = hash;
        this.count += 1;
        isOpen = false;
      }
    }
  }

  /** The hash of each word (FNV-1a over UTF-16 units), from one place in the row of words to another. */
  hashes(from: number, to: number): Uint32Array {
    return this.#hashes.subarray(from, Math.min(to, this.count));
  }

  /** All words, each with a space after it, in UTF-16. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#letters.buffer, 0, this.#used * 2);
  }

  #makeRoom(characters: number): void {
    const letters = this.#used + characters + 1;
    if (letters > this.#letters.length) this.#letters = larger(new Uint16Array(letters), this.#letters);
    const hashes = this.count + (characters >> 1) + 1;
    if (hashes > this.#hashes.length) this.#hashes = larger(new Uint32Array(hashes), this.#hashes);
  }
}

function larger<List extends Uint16Array | Uint32Array>(room: List, list: List): List {
  room.set(list);
  return room;
}
