import { termKey } from '../../language/term-key.ts';

const longest = 31;
const [virama, nukta, chandrabindu] = Array.from('़्ँ', (mark) => mark.charCodeAt(0));
// With a virama they may be another spelling of the anusvara.
const nasals = new Set(Array.from('ङञणनम', (letter) => letter.charCodeAt(0)));
const devanagari = 0x900;
/** Which letters of the block of Devanagari are the same in a key. */
const same = Array.from({ length: 0x80 }, (_, at) => {
  const letter = String.fromCharCode(devanagari + at);
  return letter !== '़' && (termKey(letter) as string) === letter;
});

/**
 * The words that names begin with, as their keys spell them. Whether a word of a text could be one is told by its first letter
 * and its length, so that hardly any needs to be looked at further.
 */
export class FirstWords {
  /** For each letter a bit for each length, the last of them for all that are longer. */
  readonly #lengths = new Uint32Array(0x10000);

  add(key: string): void {
    const letter = key.charCodeAt(0);
    this.#lengths[letter] = (this.#lengths[letter] ?? 0) | (1 << Math.min(key.length, longest));
  }

  /** False where no name begins with the word that stands between two places of a text. */
  mayBegin(text: string, from: number, to: number): boolean {
    let [shorter, less] = [0, 0];
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80 || same[unit - devanagari] === true) {
        // Here the anusvara may take the place of a letter and the virama.
        if (unit !== virama) continue;
        const before = text.charCodeAt(at - 1);
        if (before === nukta || (at === from + 1 && nasals.has(before))) return true;
        if (nasals.has(before)) less += 1;
      } else if (unit === nukta) shorter += 1;
      else if (unit !== chandrabindu) return true;
    }
    return this.#has(text.charCodeAt(from), to - from - shorter - less, to - from - shorter);
  }

  #has(first: number, least: number, most: number): boolean {
    const letter = first >= 0x41 && first <= 0x5a ? first + 32 : first;
    const lengths = this.#lengths[letter] ?? 0;
    for (let length = least; length <= most; length += 1) {
      if ((lengths & (1 << Math.min(length, longest))) !== 0) return true;
    }
    return false;
  }
}
