import { kindOf, letterKind } from '../../reading/words/letter-kinds.ts';
import { lower, unitsOf } from '../../reading/words/text-units.ts';
import { isNormalized } from './is-normalized.ts';

/** The words of texts: their letters in one array, and a hash of each. */
export class TextWords {
  /** The number of words. */
  count = 0;
  #letters: Uint16Array;
  #used = 0;
  #hashes: Uint32Array;

  /** Allocates memory for texts of so many characters. It grows if needed. */
  constructor(characters: number) {
    this.#letters = new Uint16Array(characters + 64);
    this.#hashes = new Uint32Array((characters >> 2) + 64);
  }

  /** Adds the words of a text in lower case: runs of letters, marks and digits. */
  add(text: string): void {
    const written = unitsOf(text);
    const plain = isNormalized(written) ? written : unitsOf(text.normalize('NFKC').toLowerCase());
    this.#reserve(plain.length);
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

  /** The hashes (FNV-1a over UTF-16 units) of the words from `from` up to `to`. */
  hashes(from: number, to: number): Uint32Array {
    return this.#hashes.subarray(from, Math.min(to, this.count));
  }

  /** All words in UTF-16, each followed by a space. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#letters.buffer, 0, this.#used * 2);
  }

  #reserve(characters: number): void {
    const letters = this.#used + characters + 1;
    if (letters > this.#letters.length) this.#letters = copyInto(new Uint16Array(letters), this.#letters);
    const hashes = this.count + (characters >> 1) + 1;
    if (hashes > this.#hashes.length) this.#hashes = copyInto(new Uint32Array(hashes), this.#hashes);
  }
}

function copyInto<List extends Uint16Array | Uint32Array>(target: List, list: List): List {
  target.set(list);
  return target;
}
