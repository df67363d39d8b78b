import { termKey } from '../../language/term-key.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  /** What ends here, by the name as written. */
  readonly ends: { readonly name: string; readonly term: string }[];
}

/** A name found in a text. */
export interface Mention {
  readonly term: string;
  /** Where in the text. */
  readonly at: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const mostRemembered = 50_000;

/**
 * Finds many names in a text in one pass. Names match whole words, in whatever spelling; the longest at a place wins. A word
 * that only begins like a name (भारतीय, भारत) is another word.
 */
export class NameTrie {
  readonly #root: Branch = { next: new Map(), ends: [] };
  #keys = new Map<string, string>();

  add(name: string, term: string): void {
    let branch = this.#root;
    for (const [text] of name.matchAll(word)) {
      const key = this.#key(text);
      const next = branch.next.get(key) ?? { next: new Map(), ends: [] };
      branch.next.set(key, next);
      branch = next;
    }
    if (branch !== this.#root) branch.ends.push({ name, term });
  }

  find(text: string): readonly Mention[] {
    const words = [...text.matchAll(word)].map((match) => ({ text: match[0], at: match.index }));
    const keys = words.map((one) => this.#key(one.text));
    const found: Mention[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const longest = this.#longest(text, words, keys, from);
      if (!longest) continue;
      found.push({ term: longest.term, at: words[from]?.at ?? 0 });
      from = longest.last;
    }
    return found;
  }

  #longest(
    text: string,
    words: readonly { readonly text: string; readonly at: number }[],
    keys: readonly string[],
    from: number,
  ): { readonly term: string; readonly last: number } | undefined {
    let branch = this.#root.next.get(keys[from] ?? '');
    let best: { term: string; last: number } | undefined;
    for (let at = from; branch; at += 1) {
      const written = text.slice(words[from]?.at, (words[at]?.at ?? 0) + (words[at]?.text.length ?? 0));
      // A name does not go on after the end of a sentence.
      if (/[.!?।\n]\s/.test(written)) break;
      const end = branch.ends.find(({ name }) => isWrittenLike(name, written));
      if (end) best = { term: end.term, last: at };
      branch = branch.next.get(keys[at + 1] ?? '');
    }
    return best;
  }

  #key(text: string): string {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    if (this.#keys.size >= mostRemembered) this.#keys = new Map();
    const key = termKey(text);
    this.#keys.set(text, key);
    return key;
  }
}

// Where letters have case, it tells Turkey from turkey and US from us.
function isWrittenLike(name: string, written: string): boolean {
  if (!/\p{Lu}/u.test(name)) return true;
  if (/^\p{Lu}{1,4}$/u.test(name)) return written === name;
  return /^\p{Lu}/u.test(written) || !/^\p{Lu}/u.test(name);
}
