import { termKey } from '../../../language/term-key.ts';
import { unitsOf } from '../../reading/words/text-units.ts';
import { wordEnd, wordStart } from '../../reading/words/word-ends.ts';
import { FirstWords } from './first-words.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  /** The names that end here, as written. */
  readonly ends: { readonly name: string; readonly term: string }[];
}

/** A name found in a text. */
export interface Mention {
  readonly term: string;
  /** Its position in the text. */
  readonly at: number;
}

/**
 * Finds many names in a text in one pass. Names match whole words in any spelling; the longest match at a position wins. A word
 * that only begins like a name (भारतीय, भारत) does not match.
 */
export class NameTrie {
  readonly #root: Branch = { next: new Map(), ends: [] };
  readonly #firstWords = new FirstWords();

  add(name: string, term: string): void {
    let branch = this.#root;
    const units = unitsOf(name);
    for (let at = wordStart(units, 0); at < name.length; ) {
      const end = wordEnd(units, at);
      const key = keyOf(name.slice(at, end));
      if (branch === this.#root) this.#firstWords.add(key);
      const next = branch.next.get(key) ?? { next: new Map(), ends: [] };
      branch.next.set(key, next);
      branch = next;
      at = wordStart(units, end);
    }
    if (branch !== this.#root) branch.ends.push({ name, term });
  }

  find(text: string): readonly Mention[] {
    const mentions: Mention[] = [];
    const units = unitsOf(text);
    for (let at = wordStart(units, 0); at < text.length; ) {
      let end = wordEnd(units, at);
      const branch = this.#firstWords.mayBegin(units, at, end)
        ? this.#root.next.get(keyOf(text.slice(at, end)))
        : undefined;
      const longest = branch && longestName(text, units, at, end, branch);
      if (longest) {
        mentions.push({ term: longest.term, at });
        end = longest.end;
      }
      at = wordStart(units, end);
    }
    return mentions;
  }
}

// The longest name that begins with the word from `start` to `firstEnd`.
function longestName(
  text: string,
  units: Uint16Array,
  start: number,
  firstEnd: number,
  first: Branch,
): { term: string; end: number } | undefined {
  let branch: Branch | undefined = first;
  let best: { term: string; end: number } | undefined;
  for (let end = firstEnd; branch; ) {
    const written = text.slice(start, end);
    // A name does not continue after the end of a sentence.
    if (/[.!?।\n]\s/.test(written)) break;
    const named = branch.ends.find(({ name }) => isWrittenLike(name, written));
    if (named) best = { term: named.term, end };
    if (branch.next.size === 0) break;
    const next = wordStart(units, end);
    end = wordEnd(units, next);
    branch = next < text.length ? branch.next.get(keyOf(text.slice(next, end))) : undefined;
  }
  return best;
}

// A word in plain Latin letters has one spelling only.
function keyOf(word: string): string {
  return termKey(/^[A-Za-z0-9]+$/.test(word) ? word.toLowerCase() : word);
}

// Case distinguishes Turkey from turkey, and US from us.
function isWrittenLike(name: string, written: string): boolean {
  if (!/\p{Lu}/u.test(name)) return true;
  if (/^\p{Lu}{1,4}$/u.test(name)) return written === name;
  return /^\p{Lu}/u.test(written) || !/^\p{Lu}/u.test(name);
}
