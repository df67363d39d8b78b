import { kindOf, letterKind } from '../../reading/words/letter-kinds.ts';
import { lower, unitsOf } from '../../reading/words/text-units.ts';
import { isNormalized } from './is-normalized.ts';

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
    const plain = isNormalized(given) ? given : unitsOf(text.normalize('NFKC').toLowerCase());
    this.#makeRoom(plain.length);
    const [letters, hashes] = [this.#letters, this.#hashes];
    let [used, count] = [this.#used, this.count];
    for (let at = 0; at < plain.length; at += 1) {
      if (letterKind(plain, at) === kindOf.none) continue;
      let hash = 0x811c9dc5;
      for (; at < plain.length && letterKind(plain, at) !== kindOf.none; at += 1) {
        const unit = lower(plain[at] as number);
        letters[used] = unit;
        used += 1;
        hash = Math.imul(hash ^ unit, 0x01000193);
      }
      letters[used] = 0x20;
      used += 1;
      hashes[count] = hash;
      count += 1;
    }
    this.#used = used;
    this.count = count;
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
