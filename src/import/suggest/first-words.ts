import { termKey } from '../../language/term-key.ts';

const longest = 31;
const virama = '्'.charCodeAt(0);
// With a virama they may be another spelling of the anusvara.
const nasals = new Set(Array.from('ङञणनम', (letter) => letter.charCodeAt(0)));
const devanagari = 0x900;
/** Which letters of the block of Devanagari are the same in a key, wherever they stand. */
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
    this.#lengths[letter] = (this.#lengths[letter] ?? 0) | lengthBit(key.length);
  }

  /** False where no name begins with the word that stands between two places of a text. */
  mayBegin(text: string, from: number, to: number): boolean {
    const unit = text.charCodeAt(from);
    const letter = unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
    if (((this.#lengths[letter] ?? 0) & lengthBit(to - from)) !== 0) return true;
    for (let at = from; at < to; at += 1) if (!keepsItsPlace(text, at)) return true;
    return false;
  }
}

function lengthBit(length: number): number {
  return 1 << Math.min(length, longest);
}

// Whether the key of the word has the same letter there, but for the case of a Latin one.
function keepsItsPlace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return true;
  if (unit === virama) return !nasals.has(text.charCodeAt(at - 1));
  return same[unit - devanagari] === true;
}
